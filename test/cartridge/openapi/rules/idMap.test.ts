import { expect } from 'chai';
import { addId, eachId, hasId, putId, valueOfId, withIds } from '#cartridge/openapi/rules/idMap';
import type { IdMap, IdSet } from '#cartridge/openapi/rules/idMap';

/** What the platform allows an object. */
const MOST_MEMBERS = 2000;

describe('A set of ids', () => {
    it('takes each once', () => {
        const set: IdSet = {};
        expect([addId(set, '101'), addId(set, '201'), addId(set, '101')]).to.deep.equal([true, true, false]);
        expect([hasId(set, '201'), hasId(set, '301'), hasId(set, '7'), hasId(set, '')]).to.deep.equal([
            true,
            false,
            false,
            false
        ]);
    });

    const sequences: Array<[string, (number: number) => string]> = [
        ['follow each other', (number) => String(577000000000000000n + BigInt(number))],
        ['have one ending', (number) => String(577000000000000000n + BigInt(number) * 10000n + 5821n)],
        ['begin with their number', (number) => number + '000000000000'],
        ['are powers of two apart', (number) => String(577000000000000000n + BigInt(number) * 4194304n)],
        ['are names of tasks', (number) => 'read-order-' + String(577000000000000000n + BigInt(number) * 100n)]
    ];
    sequences.forEach(([kind, idOf]) => {
        it(`has room for 20,000 that ${kind}`, () => {
            const set: IdSet = {};
            for (let number = 0; number < 20000; number += 1) {
                addId(set, idOf(number));
            }
            const sizes = Object.values(set).map((part) => Object.keys(part).length);
            expect(sizes.reduce((sum, size) => sum + size, 0)).to.equal(20000);
            [Object.keys(set).length, ...sizes].forEach((size) => expect(size).to.be.at.most(MOST_MEMBERS));
            expect(hasId(set, idOf(19999))).to.equal(true);
        });
    });
});

describe('Values by id', () => {
    it('are the last that were set', () => {
        const map: IdMap<number> = {};
        putId(map, '101', 1);
        putId(map, '201', 2);
        putId(map, '101', 3);
        expect(['101', '201', '301'].map((id) => valueOfId(map, id))).to.deep.equal([3, 2, undefined]);
        const visited: Array<[string, number]> = [];
        eachId(map, (id, value) => visited.push([id, value]));
        expect(visited).to.have.deep.members([
            ['101', 3],
            ['201', 2]
        ]);
    });

    it('become more without a change of the map that they were in', () => {
        const map: IdMap<number> = {};
        putId(map, '101', 1);
        const before = JSON.stringify(map);
        const more = withIds(map, ['101', '201', '301'], 5);
        expect(['101', '201', '301'].map((id) => valueOfId(more, id))).to.deep.equal([5, 5, 5]);
        expect(JSON.stringify(map)).to.equal(before);
    });
});
