import { expect } from 'chai';
import { marketLocale } from '#cartridge/orders/rules/marketLocale';

describe('The locale of an order', () => {
    const cases: Array<[string, string[], string]> = [
        ['DE', ['en_US', 'de', 'de_DE'], 'de_DE'],
        ['DE', ['en_US', 'de_AT', 'de'], 'de'],
        ['MY', ['en_US', 'en_MY'], 'en_MY'],
        ['MY', ['zh_MY', 'en_GB'], 'zh_MY'],
        ['MY', ['zh_MY', 'en_MY'], 'en_MY'],
        ['MY', ['zh', 'en'], 'en'],
        ['ID', ['jv_ID', 'in_ID'], 'in_ID'],
        ['ID', ['en_US', 'in_ID'], 'in_ID'],
        ['us', ['fr_CA', 'en_US'], 'en_US'],
        ['FR', ['en_US', 'default'], ''],
        ['CH', ['de_DE', 'fr_CH'], 'fr_CH'],
        ['', ['en_US'], ''],
        ['JP', [], '']
    ];
    cases.forEach(([country, allowed, locale]) => {
        it(`to ${country || 'nowhere'} on a site with ${allowed.join(', ') || 'none'} is ${locale || 'as the site has it'}`, () => {
            expect(marketLocale(country, allowed)).to.equal(locale);
        });
    });

    const languages: Array<[string, string]> = [
        ['US', 'en'],
        ['GB', 'en'],
        ['DE', 'de'],
        ['FR', 'fr'],
        ['ES', 'es'],
        ['IT', 'it'],
        ['IE', 'en'],
        ['SG', 'en'],
        ['MY', 'ms'],
        ['TH', 'th'],
        ['VN', 'vi'],
        ['PH', 'en'],
        ['ID', 'id'],
        ['JP', 'ja'],
        ['BR', 'pt'],
        ['MX', 'es']
    ];
    languages.forEach(([country, language]) => {
        it(`to ${country} is in ${language}`, () => {
            expect(marketLocale(country, ['xx', `zz_${country}`, language])).to.equal(`zz_${country}`);
            expect(marketLocale(country, [`zz_${country}`, `${language}_${country}`])).to.equal(
                `${language}_${country}`
            );
            expect(marketLocale(country, ['xx', language])).to.equal(language);
        });
    });
});
