import { expect } from 'chai';
import { composeAlertMail } from '#cartridge/operations/rules/alertMail';
import type { AlertNews } from '#cartridge/operations/rules/alertMail';
import type { Notice } from '#cartridge/platform/rules/notice';

const inWords = ({ code, values }: Notice): string => [code.replace('mail.', ''), ...values].join(' ');

function mail(news: Partial<AlertNews>): ReturnType<typeof composeAlertMail> {
    return composeAlertMail(
        { orders: [], deadLetters: [], shops: [], installation: [], ...news },
        'prd RefArch',
        inWords
    );
}

describe('The alert mail', () => {
    it('is none without news', () => expect(mail({})).to.equal(null));

    it('has a section for each text, with its orders and tasks, and says where to look', () => {
        const told = mail({
            orders: [
                { orderNo: 'O1', texts: ['held', 'late'] },
                { orderNo: 'O2', texts: ['late', 'late'] }
            ],
            deadLetters: [
                { taskId: 't1', orderNo: 'O3', code: '105002', message: 'expired' },
                { taskId: 't2', orderNo: '', code: '105002', message: 'expired' }
            ],
            shops: ['Shop A has to be connected again.'],
            installation: ['The certificate ends.']
        });
        expect(told).to.deep.equal({
            subject: 'subject prd RefArch 6',
            text:
                'Shop A has to be connected again.\n\nThe certificate ends.\n\nheld\n  O1\n\nlate\n  O1\n  O2\n\n' +
                'given_up 105002 expired\n  O3\n  t2\n\ntodo\n'
        });
    });

    it('keeps each text on one line, whatever a shop, an order or a carrier is called', () => {
        const told = mail({
            orders: [{ orderNo: 'O1\nO9', texts: ['no carrier\r\nO8'] }],
            shops: ['Shop A\nBcc: eve@example.com'],
            installation: ['End\u2028now']
        });
        expect(told!.text).to.equal('Shop A Bcc: eve@example.com\n\nEnd now\n\nno carrier O8\n  O1 O9\n\ntodo\n');
    });

    it('about shops or the installation alone names no list of orders', () =>
        expect(mail({ shops: ['Shop'], installation: ['End'] })!.text).to.equal('Shop\n\nEnd\n'));

    it('counts a single piece of news as one', () => {
        const singles: Array<Partial<AlertNews>> = [
            { orders: [{ orderNo: 'O1', texts: ['held'] }] },
            { deadLetters: [{ taskId: 't1', orderNo: '', code: 'c', message: 'm' }] },
            { shops: ['Shop'] },
            { installation: ['End'] }
        ];
        singles.forEach((news) => expect(mail(news)!.subject).to.equal('subject prd RefArch 1'));
    });

    it('lists twenty names of a text, and counts the others', () => {
        const orders = (count: number): AlertNews['orders'] =>
            Array.from({ length: count }, (_, index) => ({ orderNo: `O${index + 1}`, texts: ['held'] }));
        expect(mail({ orders: orders(20) })!.text).to.match(/\n {2}O20\n\ntodo\n$/);
        expect(mail({ orders: orders(22) })!.text).to.match(/\n {2}O20\n {2}more 2\n\ntodo\n$/);
    });
});
