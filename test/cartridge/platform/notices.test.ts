import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { resourceBundle } from '#helpers/platform/resourceBundle';
import { RETURN_STAGES } from '#helpers/tiktok/returnStages';
import { filesIn } from '#tools/compiler/build/tree.js';

const CARTRIDGE = path.join(__dirname, '../../../src/cartridges/int_tiktokshop/cartridge');
/** Codes that only senders get, which no alert tells. */
const ONLY_ANSWERED = [
    'act_not_allowed',
    'currency_not_allowed',
    'internal_error',
    'no_request',
    'order_not_found',
    'order_number_taken',
    'paid_at_tiktok',
    'request_closed',
    'return_not_found',
    'too_long',
    'too_many_events',
    'try_again_later',
    'unauthorized',
    'unknown_package'
];

describe('What people are told', () => {
    const english = bundle('tiktokshopNotices');
    const others = ['de', 'fr', 'es', 'it'].map((language) => ({
        language,
        bundle: bundle('tiktokshopNotices_' + language)
    }));
    const sources = filesIn(path.join(CARTRIDGE, 'scripts'))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => fs.readFileSync(path.join(CARTRIDGE, 'scripts', name), 'utf8'));
    const source = sources.join('\n');

    others.forEach(({ language, bundle: other }) => {
        it(`has words in English and in ${language}, with the same values`, () => {
            expect(Object.keys(other)).to.deep.equal(Object.keys(english));
            Object.keys(english).forEach((key) => {
                expect(valuesOf(other[key] as string), key).to.deep.equal(valuesOf(english[key] as string));
            });
        });
    });

    it('writes every apostrophe twice, as patterns need', () => {
        const texts = [english, ...others.map((other) => other.bundle)].flatMap((words) => Object.values(words));
        expect(texts.filter((text) => /'/.test(text.replace(/''/g, '')))).to.deep.equal([]);
    });

    it('has words for every code, and a code for all words', () => {
        const codes = [
            ...source.matchAll(
                /'((?:alert|carriers|connect|cursor|difference|figures|history|hook|job|mail|misfit|reconcile|remedy|request|settings|shop|task|tiktok|time)\.[\w.-]*\w)'/g
            )
        ]
            .map(first)
            .filter((code) => !code.endsWith('_'));
        const openCodes = [...source.matchAll(/notice\('([a-z]+\.[a-z_.]*)' \+/g)].map(first);
        expect(codes.filter((code) => !(code in english))).to.deep.equal([]);
        const isTold = (key: string): boolean =>
            codes.includes(key) || openCodes.some((beginning) => key.startsWith(beginning));
        // Of the language itself, and the singulars of other texts.
        const ofLanguage = (key: string): boolean =>
            key.startsWith('number.') || (key.endsWith('.one') && key.replace(/\.one$/, '') in english);
        expect(Object.keys(english).filter((key) => !isTold(key) && !ofLanguage(key))).to.deep.equal([]);
    });

    it('has words for every stage of a return', () => {
        expect(RETURN_STAGES.filter((stage) => !(`return.stage.${stage}` in english))).to.deep.equal([]);
    });

    it('has words for every refusal that an alert can tell', () => {
        const refusals = [...new Set([...source.matchAll(/rejected\(\s*'([a-z_]+)'/g)].map(first))];
        const told = refusals.filter((code) => !ONLY_ANSWERED.includes(code));
        expect(told.filter((code) => !(`rejected.${code}` in english))).to.deep.equal([]);
    });

    it('has words for every reason of a hold that the pages have words for', () => {
        const pages = resourceBundle(
            path.join(CARTRIDGE, '../../bm_tiktokshop/cartridge/templates/resources/tiktokshop.properties')
        );
        const reasons = Object.keys(pages).filter((key) => key.startsWith('hold.'));
        expect(reasons).not.to.have.length(0);
        expect(reasons.filter((key) => !(key in english))).to.deep.equal([]);
    });

    it('has words for every finding: what, why, and where to change it', () => {
        const rules = fs.readFileSync(
            path.join(CARTRIDGE, 'scripts/tiktokshop/safeguards/rules/safeguards.ts'),
            'utf8'
        );
        const codes = [...rules.matchAll(/(?:\[|oneEach\(\s*|code: )'([a-z_]+)'/g)].map(first);
        expect(codes).to.include.members([
            'clock_off',
            'job_not_running',
            'carrier_unmapped',
            'storefront_unprotected'
        ]);
        const keys = codes.flatMap((code) => ['', '.why', '.where'].map((part) => `finding.${code}${part}`));
        expect(keys.filter((key) => !(key in english))).to.deep.equal([]);
    });

    it('is written to orders in one place, which takes it from the bundle', () => {
        expect(sources.filter((text) => text.includes('.addNote('))).to.have.length(1);
    });

    function bundle(name: string): Record<string, string> {
        return resourceBundle(path.join(CARTRIDGE, 'templates/resources', name + '.properties'));
    }
});

function first(match: RegExpMatchArray): string {
    return match[1] as string;
}

function valuesOf(text: string): string[] {
    return [...new Set(text.match(/\{\d\}/g) || [])].sort();
}
