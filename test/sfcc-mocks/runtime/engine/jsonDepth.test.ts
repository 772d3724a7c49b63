import { expect } from 'chai';
import { QUOTAS } from '#sfcc-mocks';
import { cartridgeWith } from '#helpers/platform/merchantCartridge';
import { TestInstance } from '#helpers/platform/testInstance';

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
});
