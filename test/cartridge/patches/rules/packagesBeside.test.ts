import { expect } from 'chai';
import { packagesBeside } from '#cartridge/patches/rules/packagesBeside';

describe('Packages that a newer patch does not name', () => {
    const cases: Array<[string, unknown, unknown, string]> = [
        ['those with other numbers', '{"A":{"carrier":"UPS"},"B":{}}', '{"B":{},"C":{}}', '{"A":{"carrier":"UPS"}}'],
        ['none if the patch names all', '{"A":{}}', '{"A":{},"B":{}}', ''],
        ['all if the patch names none', '{"A":{}}', '', '{"A":{}}'],
        ['all if the packages of the patch cannot be read', '{"A":{}}', '[1]', '{"A":{}}'],
        ['objects as well as texts', { A: {}, B: {} }, { B: {} }, '{"A":{}}'],
        ['a number that objects have by themselves', '{"toString":{}}', '{"A":{}}', '{"toString":{}}'],
        ['what is no JSON, as it is', 'UPS 1Z1', '{"A":{}}', 'UPS 1Z1'],
        ['what is no object, as it is', '[1]', '{"A":{}}', '[1]'],
        ['nothing of what is no text', 5, '{"A":{}}', '']
    ];
    cases.forEach(([what, written, newer, expected]) => {
        it(what, () => expect(packagesBeside(written, newer)).to.equal(expected));
    });
});
