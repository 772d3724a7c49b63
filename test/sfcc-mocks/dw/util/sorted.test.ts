import { expect } from 'chai';
import { inJob } from '../inJob';

/** Source: Script API, dw.util. */
describe('dw.util sorted collections', () => {
    it(
        'SortedMap: keys in order, the first, the last, and parts of it',
        inJob((dw) => {
            const map = new (dw('util/SortedMap'))();
            ['pear', 'apple', 'fig'].forEach((name, position) => map.put(name, position));
            expect(map.keySet().toArray()).to.deep.equal(['apple', 'fig', 'pear']);
            expect(map.values().toArray()).to.deep.equal([1, 2, 0]);
            expect([map.firstKey(), map.lastKey(), map.length]).to.deep.equal(['apple', 'pear', 3]);
            expect(map.headMap('fig').keySet().toArray()).to.deep.equal(['apple']);
            expect(map.tailMap('fig').keySet().toArray()).to.deep.equal(['fig', 'pear']);
            expect(map.subMap('apple', 'pear').keySet().toArray()).to.deep.equal(['apple', 'fig']);
            const copy = map.clone();
            copy.put('banana', 4);
            expect([copy.length, map.length]).to.deep.equal([4, 3]);
        })
    );

    it(
        'SortedMap and SortedSet: by a comparator',
        inJob((dw) => {
            const longest = (one: string, other: string): number => other.length - one.length;
            const map = new (dw('util/SortedMap'))(longest);
            map.put('fig', 1);
            map.put('banana', 2);
            expect(map.firstKey()).to.equal('banana');
            const set = new (dw('util/SortedSet'))(new (dw('util/PropertyComparator'))('rank', false));
            set.add({ rank: 1 });
            set.add({ rank: 3 });
            expect(set.first().rank).to.equal(3);
        })
    );

    it(
        'SortedSet: elements once and in order, from a collection too',
        inJob((dw) => {
            const set = new (dw('util/SortedSet'))(new (dw('util/ArrayList'))([3, 1, 2, 1]));
            expect(set.toArray()).to.deep.equal([1, 2, 3]);
            expect([set.add(2), set.add(0)]).to.deep.equal([false, true]);
            expect([set.first(), set.last()]).to.deep.equal([0, 3]);
            expect(set.headSet(2).toArray()).to.deep.equal([0, 1]);
            expect(set.tailSet(2).toArray()).to.deep.equal([2, 3]);
            expect(set.subSet(1, 3).clone().toArray()).to.deep.equal([1, 2]);
            expect(new (dw('util/SortedSet'))().first()).to.equal(null);
        })
    );
});
