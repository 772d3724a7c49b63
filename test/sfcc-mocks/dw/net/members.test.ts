import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import { thrown } from '../inJob';

/** Source: Script API, dw.net.Mail. */
describe('dw.net.Mail', () => {
    const mail = (dw: (id: string) => any): any =>
        new (dw('net/Mail'))().addTo('a@shop.test').setFrom('b@shop.test').setSubject('S').setContent('C');

    it('is queued, with a status that says whether it could be', () => {
        const platform = testPlatform();
        const statuses = run(platform, 'job', (dw) => {
            const sent = mail(dw).addTo('c@shop.test').send();
            mailQueueOf(platform.instance).isDown = true;
            return [sent.status, mail(dw).send().status];
        });
        expect(statuses).to.deep.equal([0, 1]);
        expect(mailQueueOf(platform.instance).sent).to.deep.equal([
            {
                from: 'b@shop.test',
                to: ['a@shop.test', 'c@shop.test'],
                subject: 'S',
                content: 'C',
                mimeType: 'text/plain'
            }
        ]);
    });

    it('has the text and the type of what a template has rendered', () => {
        const platform = testPlatform();
        run(platform, 'job', (dw) => {
            const text = new (dw('value/MimeEncodedText'))('<b>C</b>', 'text/html', 'UTF-8');
            mail(dw).setContent(text).send();
            mail(dw).setContent('<i>C</i>', 'text/html', 'UTF-8').send();
        });
        expect(mailQueueOf(platform.instance).sent.map(({ content, mimeType }) => [content, mimeType])).to.deep.equal([
            ['<b>C</b>', 'text/html'],
            ['<i>C</i>', 'text/html']
        ]);
    });

    it('throws without sender, recipient, subject or content', () => {
        run(testPlatform(), 'job', (dw) => {
            const broken = [
                mail(dw).setFrom(''),
                mail(dw).setSubject(null),
                mail(dw).setContent(''),
                mail(dw).setContent(null),
                new (dw('net/Mail'))().setFrom('b@shop.test').setSubject('S').setContent('C')
            ];
            expect(broken.map((one) => thrown(() => one.send()))).to.deep.equal(
                Array(5).fill('IllegalArgumentException')
            );
        });
    });
});
