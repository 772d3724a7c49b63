import { Visit } from '#helpers/business-manager/visit';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { TestInstance } from '#helpers/platform/testInstance';
import { foundInLog, pick, short } from './area';
import type { Area } from './area';

const REQUESTS = 50;
/** Fields of all pages and forms. */
const NAMES = (
    'no act id shop kind state filter from to page number sort month done after reason carrier trackingNumber packageNo ' +
    'cancelId eventId units-701643632930 units-__proto__ code error carrierRows carrierName1 carrierProvider1 orders lines ' +
    'text ids buyer OrderNo task site safeguard tiktokShopAlertRecipients tiktokShopReporter tiktokShopMode ' +
    'tiktokShopCarriers tiktokShopImportFrom tiktokShopTotalsTolerance'
).split(' ');
const VALUES = [
    ...'0 -1 1e999 9007199254740993 NaN 1.5 TTS-1 TTS-2 1 701643632930 ship cancel correct release approve accept'.split(
        ' '
    ),
    ...'all open dead out_of_stock UPS 1Z9 2026-13-45 2026-11-01 2026-11 __proto__ constructor toString * {"a":'.split(
        ' '
    ),
    '',
    ' ',
    '../../etc/passwd',
    '\u0000',
    '\ud800',
    '\uFFFD',
    'a\r\nSet-Cookie: x=1',
    'TTS-1\nTTS-2,UPS,1Z\n"',
    '%s{0}',
    "' OR 1=1 --",
    'custom.orderNo = {0}',
    'x'.repeat(5000),
    '😀'.repeat(300)
];
/** Of pages, of addresses to go to, and of refusals. */
const STATUSES = [200, 301, 302, 400, 403, 404, 405, 409];

/** Pages and forms of Business Manager, with anything in their fields. */
export const FORMS: Area = {
    name: 'forms',
    about: 'Business Manager answers with a page, and writes nothing of what was sent into a header',
    run: (random) => {
        const sfcc = new TestInstance();
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        ['1', '2'].forEach((id) => createOrder(sfcc, id));
        const visit = new Visit(sfcc);
        const token = visit.token();
        const nodes = businessManagerNodes();
        const broken = Array.from({ length: REQUESTS }, () => {
            const names = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(NAMES, random));
            const fields = Object.fromEntries(names.map((name) => [name, pick(VALUES, random)]));
            const node = pick(nodes, random);
            const isForm = random() < 0.6;
            const { status, headers, body } = isForm
                ? visit.post(node, { ...fields, 'tts-site': 'RefArch', csrf_token: token })
                : visit.get(node, fields);
            const asked = `${isForm ? 'POST' : 'GET'} ${node} ${short(JSON.stringify(fields))}`;
            const isSplit = Object.entries(headers).some((header) => /[\r\n]|^set-cookie,x=/i.test(String(header)));
            return [
                ...(STATUSES.includes(status) ? [] : [`${status} to ${asked}: ${short(body)}`]),
                ...(isSplit ? [`a header of its own by ${asked}`] : [])
            ];
        }).flat();
        const found = broken.concat(foundInLog(sfcc));
        sfcc.close();
        return Promise.resolve(found);
    }
};

function createOrder(sfcc: TestInstance, id: string): void {
    sfcc.create(
        externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line('701643632930')],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
        })
    );
}
