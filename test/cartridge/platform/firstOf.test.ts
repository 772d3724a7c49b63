import { expect } from 'chai';
import { firstByAge } from '#cartridge/platform/firstOf';

interface Aged {
    name: string;
    creationDate: Date;
}

describe('The first objects by their age', () => {
    /** Objects of these moments, one for each letter of a word. */
    function search(...words: string[]): dw.util.SeekableIterator<Aged> {
        const objects = words.flatMap((word, moment) =>
            [...word].map((name) => ({ name, creationDate: new Date(moment * 1000) }))
        );
        let next = 0;
        return {
            hasNext: () => next < objects.length,
            next: () => objects[next++],
            close: () => undefined
        } as unknown as dw.util.SeekableIterator<Aged>;
    }

    function names(objects: Aged[]): string {
        return objects.map(({ name }) => name).join('');
    }

    it('come with all that are as old as the last one', () => {
        expect(names(firstByAge(search('ab', 'cde', 'f'), 3))).to.equal('abcde');
        expect(names(firstByAge(search('ab', 'cde', 'f'), 2))).to.equal('ab');
        expect(names(firstByAge(search('ab', 'cde', 'f'), 9))).to.equal('abcdef');
        expect(names(firstByAge(search(), 2))).to.equal('');
    });

    it('pass over those that are not wanted', () => {
        expect(names(firstByAge(search('ab', 'cde', 'f'), 2, ({ name }) => name !== 'b' && name !== 'd'))).to.equal(
            'ace'
        );
    });
});
