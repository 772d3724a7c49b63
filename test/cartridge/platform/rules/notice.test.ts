import { expect } from 'chai';
import { amountNotice, notice, noticeCode, readNotice, storedNotice } from '#cartridge/platform/rules/notice';

describe('Notices', () => {
    it('are read as they were stored, with notices among their values', () => {
        const told = notice('alert.edited', ['2', 1, notice('alert.edited_less', ['1 × A']), '']);
        expect(storedNotice(told)).to.equal('["alert.edited","2",1,["alert.edited_less","1 × A"],""]');
        expect(readNotice(storedNotice(told))).to.deep.equal(told);
        expect(noticeCode(storedNotice(told))).to.equal('alert.edited');
    });

    it('keep an amount apart from its currency, in codes that every release reads', () => {
        const stored = '["number.amount","USD",["number.decimal","103.95"]]';
        expect(storedNotice(amountNotice('103.95', 'USD'))).to.equal(stored);
    });

    ['The buyer wants to cancel', '', '[', '[]', '[1]', '["a",true]', '["a",[]]', '{"code":"a"}', '[broken'].forEach(
        (text) => {
            it(`${text || 'nothing'} is none`, () => {
                expect(readNotice(text)).to.equal(null);
                expect(noticeCode(text)).to.equal('');
            });
        }
    );
});
