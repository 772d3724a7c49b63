import { expect } from 'chai';
import fc from 'fast-check';
import { holdsFor } from '#helpers/faults/properties';
import { QUOTAS } from '#sfcc-mocks';
import { depthOf } from '#sfcc-mocks/runtime/engine/jsonDepth';
import { cartridgeWith } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';

// Ours, no source: how the double finds the depth that the engine can parse.
describe('JSON that nests', () => {
    const limit = QUOTAS.jsonDepth.limit;

    // Source: tried with Mozilla Rhino 1.7.14, whose parser calls itself for each level.
    it('is read as deep as Rhino reads it; deeper, the script is over and nothing catches that', () => {
        const merchant = cartridgeWith({
            'cartridge/controllers/Deep.js': `
                exports.Read = function () {
                    var depth = Number(request.httpParameterMap.depth.value);
                    var answer = 'read';
                    try {
                        JSON.parse(new Array(depth + 1).join('[') + new Array(depth + 1).join(']'));
                    } catch (e) {
                        answer = 'caught';
                    }
                    response.writer.print(answer);
                };
                exports.Read.public = true;`
        });
        const sfcc = new TestInstance({}, merchant);
        const read = (depth: number): { status: number; text: string } =>
            sfcc.send('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Deep-Read?depth=' + depth, '', null);
        expect(read(limit)).to.include({ status: 200, text: 'read' });
        expect(read(limit + 1).status).to.equal(500);
        sfcc.close();
        merchant.remove();
    });

    /** How deep a value nests. */
    function levelsOf(value: unknown): number {
        const isNested = typeof value === 'object' && value !== null;
        return isNested ? 1 + Math.max(0, ...Object.values(value).map(levelsOf)) : 0;
    }

    it('is as deep as its value, whatever its texts hold', () => {
        const brackets = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', 'a') });
        holdsFor([fc.jsonValue({ stringUnit: fc.constantFrom('"', '\\', '[', '}', 'a') })], (value) =>
            expect(depthOf(JSON.stringify(value), -1)).to.equal(levelsOf(value))
        );
        holdsFor([fc.array(brackets)], (value) => expect(depthOf(JSON.stringify(value), 1)).to.equal(1));
    });

    it('ends where a text does not', () => {
        expect(depthOf('[["[[[', 1)).to.equal(2);
    });
});
