import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGE = path.join(__dirname, '../../src/cartridges/bm_tiktokshop/cartridge');

describe('Texts of Business Manager', () => {
    const english = bundle('tiktokshop');
    const german = bundle('tiktokshop_de');

    it('are in English and German, with the same values', () => {
        expect(Object.keys(german).sort()).to.deep.equal(Object.keys(english).sort());
        Object.keys(english).forEach((key) => {
            expect(valuesOf(german[key] as string), key).to.deep.equal(valuesOf(english[key] as string));
        });
    });

    it('are there for every key that a page names', () => {
        const sources = filesIn(CARTRIDGE)
            .filter((name) => /\.(isml|ts)$/.test(name))
            .map((name) => fs.readFileSync(path.join(CARTRIDGE, name), 'utf8'));
        const named = sources.flatMap((source) =>
            [...source.matchAll(/(?:\bmsgf?|\btext|\bfilledText)\('([\w.-]*\w)'(?:,|\))/g)].map(
                (match) => match[1] as string
            )
        );
        expect(named).not.to.have.length(0);
        expect(named.filter((key) => !(key in english))).to.deep.equal([]);
    });

    function bundle(name: string): Record<string, string> {
        return resourceBundle(path.join(CARTRIDGE, 'templates/resources', name + '.properties'));
    }
});

function valuesOf(text: string): string[] {
    return [...new Set(text.match(/\{\d\}/g) || [])].sort();
}
