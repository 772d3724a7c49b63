import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { cancelReasons } from '#cartridge/cancellations/rules/cancelReason';
import { statusWords } from '#cartridge/lifecycle/rules/orderStatus';
import { MEASURES } from '#cartridge/lifecycle/rules/counts/measures';
import { AMOUNTS } from '#cartridge/figures/rules/monthFigures';
import { OPERATIONS } from '#cartridge/operations/rules/operation';
import { orderFilters } from '#cartridge/operations/rules/orderFilter';
import { KINDS } from '#cartridge/reconciliation/rules/difference';
import { RETURN_ACTS } from '#cartridge/returns/rules/returnActs';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGE = path.join(__dirname, '../../src/cartridges/bm_tiktokshop/cartridge');

/** Words that address a friend, or several people. */
const OTHER_ADDRESS: Record<string, RegExp> = {
    de: /(?<!\p{L})(du|dein\w*|dir|dich|euch|euer|eure\w*)(?!\p{L})/iu,
    fr: /(?<!\p{L})(tu|toi|tes)(?!\p{L})/iu,
    es: /(?<!\p{L})(tú|ti|tus|vosotros|vuestr\w*)(?!\p{L})/iu,
    it: /(?<!\p{L})(tuo|tua|voi|vostr\w*|correggete|guardate|indicate|omettete|rispondete|vedete)(?!\p{L})/iu
};

describe('Texts of Business Manager', () => {
    const english = bundle('tiktokshop');

    ['de', 'fr', 'es', 'it'].forEach((language) => {
        it(`are in English and in ${language}, with the same values, and apostrophes as patterns need them`, () => {
            const other = bundle('tiktokshop_' + language);
            expect(Object.keys(other).sort()).to.deep.equal(Object.keys(english).sort());
            Object.keys(english).forEach((key) => {
                const text = other[key] as string;
                expect(valuesOf(text), key).to.deep.equal(valuesOf(english[key] as string));
                // A single apostrophe in a pattern begins a part whose values stay unfilled.
                expect(valuesOf(text).length > 0 && /(^|[^'])'([^']|$)/.test(text), key).to.equal(false);
            });
        });
    });

    Object.entries(OTHER_ADDRESS).forEach(([language, other]) => {
        it(`speak to their reader in one way, as strangers do, in ${language}, and so do notices`, () => {
            const texts = { ...bundle('tiktokshop_' + language), ...notices('_' + language) };
            const wrong = Object.entries(texts).filter(([, text]) => other.test(unescaped(text)));
            expect(wrong).to.deep.equal([]);
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

    /** Keys that pages make of a word: their beginnings, and the words. */
    const made: Array<[string, readonly string[]]> = [
        ['act.', OPERATIONS],
        ['difference.kind.', KINDS],
        ['filter.', orderFilters()],
        ['measures.', MEASURES],
        ['month.', AMOUNTS],
        ['reason.', cancelReasons()],
        ['return.act.', RETURN_ACTS],
        ['status.', statusWords()]
    ];
    made.forEach(([beginning, words]) => {
        it(`are there for every key that begins with ${beginning}`, () => {
            expect(words).not.to.have.length(0);
            expect(words.filter((word) => !(beginning + word in english))).to.deep.equal([]);
        });
    });

    it('keep the signs of French on the line of their word', () => {
        const texts = { ...bundle('tiktokshop_fr'), ...notices('_fr') };
        const loose = Object.entries(texts).filter(([, text]) => / [:;?!»%]( |$)|« /.test(unescaped(text)));
        expect(loose).to.deep.equal([]);
    });

    it('leave the colon behind a label to the language: French has a blank before it', () => {
        expect(unescaped(bundle('tiktokshop_fr')['format.label'] as string)).to.equal('{0}\u00a0:');
        const french = { ...bundle('tiktokshop_fr'), ...notices('_fr') };
        const others = Object.entries(french).filter(([, text]) => /[^\s\u00a0]:(\s|$)/.test(named(unescaped(text))));
        expect(others).to.deep.equal([]);
        const own = filesIn(CARTRIDGE).filter((name) => {
            const colon = name.endsWith('.isml') ? /[})]:[ <]/ : /[+] ': ' [+]/;
            return /\.(isml|ts)$/.test(name) && colon.test(fs.readFileSync(path.join(CARTRIDGE, name), 'utf8'));
        });
        expect(own).to.deep.equal([]);
    });

    it('are in bundles only: no template and no script has words of its own', () => {
        const found = filesIn(CARTRIDGE).flatMap((name) => {
            const source = fs.readFileSync(path.join(CARTRIDGE, name), 'utf8');
            const words = name.endsWith('.isml') ? wordsOfTemplate(source) : wordsOfScript(name, source);
            return words.filter((word) => !NAMES.includes(word)).map((word) => `${name}: ${word}`);
        });
        expect(found).to.deep.equal([]);
    });

    const ENDINGS: Record<string, string> = { en: '', de: '_de', fr: '_fr', es: '_es', it: '_it' };
    Object.entries(ENDINGS).forEach(([language, ending]) => {
        it(`are those of the pages where a notice leads to them, in ${language}`, () => {
            const page = bundle('tiktokshop' + ending);
            const labels = Object.keys(page)
                .filter((key) => /^setting\.tiktokShop\w+$/.test(key))
                .map((key) => unescaped(page[key]!));
            const paths = Object.entries(notices(ending)).flatMap(([key, text]) => {
                const [, where] = unescaped(text)
                    .replace(/''/g, "'")
                    .split(`TikTok Shop > ${unescaped(page['nav.settings']!)} > `);
                return where === undefined ? [] : [{ key, where }];
            });
            expect(paths).not.to.have.length(0);
            expect(paths.filter(({ where }) => !labels.some((label) => where.startsWith(label)))).to.deep.equal([]);
        });

        it(`name every entry of the menu, in ${language}`, () => {
            const xml = fs.readFileSync(path.join(CARTRIDGE, 'bm_extensions.xml'), 'utf8');
            const entries = xml.match(/<menu(action|item) id="[\s\S]*?<\/menu\1>/g)!;
            expect(entries).not.to.have.length(0);
            const named = language === 'en' ? 'x-default' : language;
            entries.forEach((entry) =>
                expect(entry)
                    .to.contain(`<name xml:lang="${named}">`)
                    .and.to.contain(`<short_description xml:lang="${named}">`)
            );
            expect(unescaped(bundle('tiktokshop' + ending)['nav.overview']!)).to.equal(
                new RegExp(`id="tiktokshop_read"[\\s\\S]*?<name xml:lang="${named}">([^<]*)<`).exec(xml)![1]
            );
        });
    });

    function notices(ending: string): Record<string, string> {
        const folder = path.join(CARTRIDGE, '../../int_tiktokshop/cartridge/templates/resources');
        return resourceBundle(path.join(folder, `tiktokshopNotices${ending}.properties`));
    }

    function bundle(name: string): Record<string, string> {
        return resourceBundle(path.join(CARTRIDGE, 'templates/resources', name + '.properties'));
    }
});

/** Without the platform's own names, which are English in every language. */
function named(text: string): string {
    return text.replace(/[A-Z][\w &]* > [\w &()>]*: /g, '');
}

/** A text of a bundle as the platform reads it. */
function unescaped(text: string): string {
    return text.replace(/\\u([0-9a-f]{4})/gi, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Names that are the same in every language, and an example of a line that people paste. */
const NAMES = [
    'TikTok',
    'TikTok,',
    'TikTok Shop',
    'B2C Commerce',
    'TTS-576461413038786467, UPS, 1Z999AA10123456784',
    // Codes and patterns, which people do not read.
    'given up',
    'tiktokShopCarriers',
    'yyyy-MM-dd HH:mm',
    '[object Date]'
];

/** What a template shows between its tags and in attributes that people read, without expressions. */
function wordsOfTemplate(source: string): string[] {
    const markup = source
        .replace(/<iscomment>[\s\S]*?<\/iscomment>/g, '')
        .replace(/\$\{[^}]*\}/g, '')
        .replace(/&\w+;/g, '');
    const attributes = [...markup.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(
        ([, text]) => text!
    );
    const texts = markup.replace(/<[^>]*>/g, '\n').split('\n');
    return [...attributes, ...texts].map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
}

/** Sentences in a script: a text in quotes with a blank between two words. */
function wordsOfScript(name: string, source: string): string[] {
    if (!name.endsWith('.ts')) {
        return [];
    }
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)]
        .map(([, text]) => text!)
        .filter((text) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(text));
}

function valuesOf(text: string): string[] {
    return [...new Set(text.match(/\{\d\}/g) || [])].sort();
}
