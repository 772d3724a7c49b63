import { expect } from 'chai';
import { visibleName } from '#cartridge/platform/rules/visible';

describe('Visible names', () => {
    it('leaves out what a person does not see', () => {
        const names = ['\uFEFFDHL', ' DHL\u00A0', 'D\u200BHL', '\u202EDHL\u2066', 'D\u00ADHL\u0085'];
        expect(names.map(visibleName)).to.deep.equal(['DHL', 'DHL', 'DHL', 'DHL', 'DHL']);
    });

    it('keeps everything else', () => {
        const names = [
            'Exprés 24',
            'DHL\tExpress',
            '日本郵便',
            'J&T Express',
            '🚚',
            '\u200Fמשלוח',
            'پست\u200Cچی',
            '✈\uFE0F'
        ];
        expect(names.map(visibleName)).to.deep.equal(names);
    });
});
