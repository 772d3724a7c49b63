import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGES = path.join(__dirname, '../../src/cartridges');
const LANGUAGES = ['', '_de', '_fr', '_es', '_it'];
const BUNDLES = [
    'bm_tiktokshop/cartridge/templates/resources/tiktokshop',
    'int_tiktokshop/cartridge/templates/resources/tiktokshopNotices'
];
/** Their number is never one: a limit, or days of a chart or of a measure. */
const NEVER_ONE = [
    'alert.too_large',
    'bulk.list.count',
    'cursor.too_long',
    'endless_list',
    'event_too_large',
    'funnel.title',
    'measures.of.untracked',
    'misfit.list',
    'misfit.too_long',
    'objects_many',
    'objects_shortened',
    'requests_left'
];

/** Texts by key, in each language. */
function bundlesOf(name: string): Array<Record<string, string>> {
    return LANGUAGES.map((language) => resourceBundle(path.join(CARTRIDGES, name + language + '.properties')));
}

describe('Numbers in texts', () => {
    BUNDLES.forEach((name) => {
        const all = bundlesOf(name);
        const english = all[0] as Record<string, string>;

        it(`have a singular of their own wherever a plural follows them: ${path.basename(name)}`, () => {
            const plurals = Object.keys(english).filter((key) =>
                /\{\d\} (?:[a-z]+ )?[a-z]{2,}s\b/.test(english[key] as string)
            );
            const missing = plurals.filter(
                (key) =>
                    !key.endsWith('.one') &&
                    !(`${key}.one` in english) &&
                    !key.startsWith('measure.') &&
                    !NEVER_ONE.some((never) => key.endsWith(never)) &&
                    // "is", "has" and "was" belong to a name, not to a number.
                    !/\{\d\} (?:is|has|was|as|misses|replaces|becomes|allows|expires|einen|a status|on TikTok|that was)\b/.test(
                        english[key] as string
                    )
            );
            expect(missing).to.deep.equal([]);
        });

        it(`have a singular that differs from the plural in some language: ${path.basename(name)}`, () => {
            const singulars = Object.keys(english).filter((key) => key.endsWith('.one'));
            expect(singulars).not.to.have.length(0);
            const alike = singulars.filter((key) =>
                all.every((texts) => texts[key] === texts[key.replace(/\.one$/, '')])
            );
            expect(alike.filter((key) => key !== 'attention.late.one')).to.deep.equal([]);
        });

        it(`never stand beside an ending in brackets: ${path.basename(name)}`, () => {
            const found = all
                .flatMap((texts) => Object.values(texts))
                .filter((text) => /\p{L}\((?:s|es|e|en|n|er|a|i|nen)\)/u.test(text));
            expect(found).to.deep.equal([]);
        });
    });

    it('are counts where they are given to a text, so that it can choose its number', () => {
        const asText = scripts().flatMap((source) =>
            [
                ...source.matchAll(
                    /notice\(\s*'[\w.]+'[^;]*?\bString\((\w*(?:count|length|done)\w*|[\w.]+\.(?:count|length|done|total))\)/gi
                )
            ].map((match) => match[0])
        );
        expect(asText).to.deep.equal([]);
    });

    it('are not given to a text by a template, where nothing chooses', () => {
        const singulars = Object.keys(bundlesOf(BUNDLES[0] as string)[0] as object)
            .filter((key) => key.endsWith('.one'))
            .map((key) => key.replace(/\.one$/, ''));
        const folder = path.join(CARTRIDGES, 'bm_tiktokshop/cartridge/templates/default');
        const used = filesIn(folder).flatMap((file) =>
            [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/msgf\('([\w.-]+)'/g)].map(
                (match) => match[1] as string
            )
        );
        expect(
            used.filter((key) =>
                singulars.some((singular) => singular === key || (key.endsWith('.') && singular.startsWith(key)))
            )
        ).to.deep.equal([]);
    });

    it('are filled in by a template only where every text has a place for them: elsewhere apostrophes get lost', () => {
        const folder = path.join(CARTRIDGES, 'bm_tiktokshop/cartridge/templates/default');
        const given = filesIn(folder).flatMap((file) =>
            [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/msgf\('([\w.-]+)'/g)].map(
                (match) => match[1] as string
            )
        );
        expect(given).not.to.have.length(0);
        const all = bundlesOf(BUNDLES[0] as string);
        const isGiven = (key: string): boolean =>
            given.some((one) => (one.endsWith('.') ? key.startsWith(one) : key === one));
        const without = Object.keys(all[0] as object)
            .filter(isGiven)
            .filter((key) => all.some((texts) => !/\{\d\}/.test(texts[key] as string)));
        expect(without).to.deep.equal([]);
    });

    function scripts(): string[] {
        const folder = path.join(CARTRIDGES, 'int_tiktokshop/cartridge/scripts');
        return filesIn(folder)
            .filter((file) => file.endsWith('.ts'))
            .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
    }
});
