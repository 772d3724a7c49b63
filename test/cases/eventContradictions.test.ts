import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { dropFile, HEAD, importFiles, rejectedLines, rejectsOf } from '#helpers/messages/omsFiles';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const IDS = ['577000000000000001', '577000000000000002'] as const;
const [ONE, TWO] = ['TTS-' + IDS[0], 'TTS-' + IDS[1]] as const;
const A = '701643632930';
const B = '701643632947';

/** Two orders, each of two units of A and one of B. */
describe('A message that says two things is refused', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
    });

    afterEach(() => sfcc.close());

    function statuses(): unknown[] {
        return [ONE, TWO].map((orderNo) => sfcc.order(orderNo).json.c_externalOrderStatus as unknown);
    }

    function expectUntouched(): void {
        [ONE, TWO].forEach((orderNo) =>
            expect(sfcc.order(orderNo).json).to.include({
                status: 'new',
                shipping_status: 'not_shipped',
                c_externalOrderStatus: 'New',
                c_externalChannelOrderStatus: 3
            })
        );
    }

    describe('by the rows of one event', () => {
        const FILES: Array<[string, string[], string]> = [
            // F1-1, F1-2, F1-3, F1-6, F1-7. Sources: woocommerce/woocommerce#65167, gbrodman/order-tracking#121, SAP/spartacus#6097
            [
                'two orders, each with its parcel',
                [`e,${ONE},,PartiallyShipped,,1,UPS,1ZAAA,${A},1,`, `e,${TWO},,PartiallyShipped,,2,UPS,1ZBBB,${A},1,`],
                'contradiction orderNo, lines 2 and 3'
            ],
            [
                'two orders to cancel',
                [`e,${ONE},,CANCELLED,,,,,${A},1,out_of_stock`, `e,${TWO},,CANCELLED,,,,,${A},1,out_of_stock`],
                'contradiction orderNo, lines 2 and 3'
            ],
            [
                'another order, and no event id',
                [`e,${ONE},,PartiallyShipped,,1,UPS,1ZAAA,${A},1,`, `,${TWO},,PartiallyShipped,,2,UPS,1ZBBB,${A},1,`],
                'contradiction orderNo, lines 2 and 3'
            ],
            [
                'cancelled and shipped',
                [`e,${ONE},,CANCELLED,,,,,${A},1,out_of_stock`, `e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`],
                'contradiction status, lines 2 and 3'
            ],
            [
                'a package that is cancelled',
                [`e,${ONE},,CANCELLED,,1,UPS,1ZAAA,${A},1,out_of_stock`],
                'contradiction packages'
            ],
            [
                'two ids of TikTok',
                [`e,,${IDS[0]},Shipped,,1,UPS,1ZAAA,${A},1,`, `e,,${IDS[1]},Shipped,,2,UPS,1ZBBB,${A},1,`],
                'contradiction externalOrderId, lines 2 and 3'
            ],
            [
                'a number and an id of two orders',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,,${IDS[1]},Shipped,,1,UPS,1ZAAA,${B},1,`],
                'contradiction externalOrderId'
            ],
            [
                'two times',
                [
                    `e,${ONE},,Shipped,2026-11-23T10:00:00Z,1,UPS,1ZAAA,${A},1,`,
                    `e,${ONE},,Shipped,2026-11-23T10:00:01Z,1,UPS,1ZAAA,${B},1,`
                ],
                'contradiction occurredAt, lines 2 and 3'
            ],
            [
                'two reasons',
                [`e,${ONE},,CANCELLED,,,,,${A},1,out_of_stock`, `e,${ONE},,CANCELLED,,,,,${B},1,wrong_price`],
                'contradiction reason, lines 2 and 3'
            ],
            [
                'two numbers for one package',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,${ONE},,Shipped,,1,UPS,1ZBBB,${B},1,`],
                'contradiction trackingNumber, lines 2 and 3'
            ],
            [
                'two carriers for one package',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,${ONE},,Shipped,,1,DHL,1ZAAA,${B},1,`],
                'contradiction carrier, lines 2 and 3'
            ],
            [
                'two carriers for one number',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,${ONE},,Shipped,,2,DHL,1ZAAA,${B},1,`],
                'contradiction carrier'
            ],
            // F2-1, F2-2, F2-3. Sources: SAP/spartacus#6097, allegro/allegro-api#13980
            [
                'a quantity to cancel, and not of what',
                [`e,${ONE},,CANCELLED,,,,,,1,out_of_stock`],
                'missing_field productId, line 2'
            ],
            [
                'a quantity that has left, and not of what',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,,1,`],
                'missing_field productId, line 2'
            ],
            [
                'all of the order, and one unit',
                [`e,${ONE},,CANCELLED,,,,,,,out_of_stock`, `e,${ONE},,CANCELLED,,,,,${A},1,out_of_stock`],
                'contradiction productId, lines 2 and 3'
            ],
            [
                'all of a package, and one unit',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,${ONE},,Shipped,,1,UPS,1ZAAA,,,`],
                'contradiction productId, lines 2 and 3'
            ],
            [
                'an item once with a quantity and once without',
                [`e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,`, `e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},,`],
                'missing_field quantity'
            ],
            [
                'an item to cancel once with a quantity and once without',
                [`e,${ONE},,CANCELLED,,,,,${A},1,`, `e,${ONE},,CANCELLED,,,,,${A},,`],
                'missing_field quantity'
            ],
            // F2-7. Source: proompteng/bilig#28
            ['a quantity in hexadecimal digits', [`e,${ONE},,Shipped,,1,UPS,1Z1,${A},0x1,`], 'wrong_type'],
            ['a reason for a shipment', [`e,${ONE},,Shipped,,1,UPS,1Z1,${A},1,fraud`], 'contradiction reason']
        ];

        it('with reason and lines, and beside each other in one run', () => {
            FILES.forEach(([, rows], index) => dropFile(sfcc, index + '.csv', [HEAD, ...rows].join('\n') + '\n'));
            const { message } = importFiles(sfcc);
            expect(message).to.contain(
                `${FILES.length} files, 0 events applied, 0 repeated or late, ${FILES.length} rejected`
            );
            FILES.forEach(([what, rows, reason], index) => {
                expect(rejectsOf(sfcc, index + '.csv'), what).to.contain(reason);
                expect(rejectedLines(sfcc, index + '.csv'), what).to.deep.equal(rows.map((_, line) => line + 2));
            });
            expectUntouched();
        });

        // F2-6. Source: openlinker-project/openlinker#1294
        it('rows that do not stand together: the later ones', () => {
            const rows = [
                `e,${ONE},,PartiallyShipped,,1,UPS,1ZAAA,${A},1,`,
                `f,${TWO},,Acknowledged,,,,,,,`,
                `e,${ONE},,PartiallyShipped,,2,UPS,1ZBBB,${A},1,`
            ];
            dropFile(sfcc, 'a.csv', [HEAD, ...rows].join('\n'));
            expect(importFiles(sfcc)).to.deep.include({ status: 'error' });
            expect(rejectedLines(sfcc, 'a.csv')).to.deep.equal([4]);
            expect(rejectsOf(sfcc, 'a.csv')).to.contain(
                'contradiction eventId, its rows do not stand together: see line 2'
            );
            expect(statuses()).to.deep.equal(['PartiallyShipped', 'Acknowledged']);
        });

        it('a column twice: no row is read', () => {
            const row = `e,${ONE},,Shipped,,1,UPS,1ZAAA,${A},1,,1ZBBB`;
            dropFile(sfcc, 'a.csv', [HEAD + ',trackingNumber', row].join('\n'));
            importFiles(sfcc);
            expect(rejectsOf(sfcc, 'a.csv')).to.contain(
                'contradiction trackingNumber, the header has this column twice'
            );
            expect(rejectedLines(sfcc, 'a.csv')).to.deep.equal([1, 2]);
            expectUntouched();
        });
    });

    describe("by a row of the official cartridge's file", () => {
        // F3-1. Source: nopSolutions/nopCommerce#7928
        it('cancelled, and shipped, also in part', () => {
            const rows = ['SHIPPED', 'PARTSHIPPED'].map(
                (word) => `${ONE},ORDER_STATUS_CANCELLED,SHIPPING_STATUS_${word}`
            );
            dropFile(sfcc, 'a.csv', rows.join('\n'));
            expect(importFiles(sfcc).message).to.contain('0 events applied, 0 repeated or late, 2 rejected');
            expect(rejectsOf(sfcc, 'a.csv'))
                .to.contain('1,"contradiction status')
                .and.contain('2,"contradiction status');
            expectUntouched();
        });
    });

    describe('by its fields', () => {
        const parcel = (fields: Json = {}): Json => ({
            packageNo: '1',
            carrier: 'UPS',
            trackingNumber: '1Z1',
            ...fields
        });
        const items = [{ productId: A, quantity: 1 }];
        const EVENTS: Array<[string, Json, string, string]> = [
            ['cancelled, with a package', { status: 'CANCELLED', packages: [parcel()] }, 'contradiction', 'packages'],
            [
                'shipped, with units to cancel',
                { status: 'Shipped', packages: [parcel()], cancel: { items } },
                'contradiction',
                'cancel.items'
            ],
            [
                'one package twice',
                { status: 'Shipped', packages: [parcel({ items }), parcel({ items, trackingNumber: '1Z2' })] },
                'contradiction',
                'packages[1].packageNo'
            ],
            [
                'one number with two carriers',
                { status: 'Shipped', packages: [parcel({ items }), parcel({ items, packageNo: '2', carrier: 'DHL' })] },
                'contradiction',
                'packages[1].carrier'
            ],
            [
                'a number and an id of two orders',
                { status: 'Shipped', packages: [parcel()], externalOrderId: IDS[1] },
                'contradiction',
                'externalOrderId'
            ]
        ];

        it('with the path', () => {
            const outcomes = sfcc.events(
                ...EVENTS.map(([, event], index) => ({ eventId: 'e' + index, orderNo: ONE, ...event }))
            );
            EVENTS.forEach(([what, , code, path], index) =>
                expect(outcomes[index], what).to.include({ outcome: 'rejected', code, path })
            );
            expectUntouched();
        });

        it('a field twice, with the path', () => {
            const { json } = sfcc.sendEvents(
                `{"events":[{"eventId":"e","orderNo":"${ONE}","orderNo":"${TWO}","status":"CANCELLED"}]}`
            );
            expect(json.outcomes[0]).to.include({ code: 'contradiction', path: 'orderNo' });
            expectUntouched();
        });
    });

    describe('by one event id', () => {
        const said = (orderNo: string, fields: Json = {}): Json => ({
            eventId: 'e',
            orderNo,
            status: 'Acknowledged',
            ...fields
        });
        const other = (orderNo: string): Json => said(orderNo, { eventId: 'f' });
        const PAIRS: Array<[string, Json, Json]> = [
            ['two orders', said(ONE), said(TWO)],
            ['one order under two names', said(ONE), { ...said(''), externalOrderId: IDS[0] }],
            ['two statuses of one order', said(ONE), said(ONE, { status: 'CANCELLED' })],
            ['two times', said(ONE), said(ONE, { occurredAt: '2026-11-23T10:00:00Z' })],
            [
                'two packages',
                ...(['1', '2'].map((packageNo) =>
                    said(ONE, {
                        status: 'PartiallyShipped',
                        packages: [
                            { packageNo, carrier: 'UPS', trackingNumber: '1Z', items: [{ productId: A, quantity: 1 }] }
                        ]
                    })
                ) as [Json, Json])
            ]
        ];

        /** All pairs, each under an id of its own, with an innocent event between them. */
        const events = [
            ...PAIRS.map(([, first], index) => ({ ...first, eventId: 'e' + index })),
            other(TWO),
            ...PAIRS.map(([, , second], index) => ({ ...second, eventId: 'e' + index }))
        ];

        it('in a request: both, and what is between them is applied', () => {
            const outcomes = sfcc.events(...events);
            PAIRS.forEach(([what], index) => {
                const later = index + PAIRS.length + 1;
                [index, later].forEach((at) =>
                    expect(outcomes[at], what).to.include({
                        code: 'contradiction',
                        path: 'eventId',
                        eventId: 'e' + index
                    })
                );
                expect(outcomes[index]!.msg, what).to.contain(`events[${later}]`);
                expect(outcomes[later]!.msg, what).to.contain(`events[${index}]`);
            });
            expect(statuses()).to.deep.equal(['New', 'Acknowledged']);
        });

        it('on a page: both, and what is between them is applied', () => {
            poll(events);
            expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status!.message).to.contain(
                `1 event applied, 0 repeated or late, ${2 * PAIRS.length} rejected`
            );
            expect(statuses()).to.deep.equal(['New', 'Acknowledged']);
        });

        it('in a file: the later ones, for the others are applied by then', () => {
            dropFile(sfcc, 'a.jsonl', events.map((event) => JSON.stringify(event)).join('\n'));
            expect(importFiles(sfcc).message).to.contain(`, ${PAIRS.length} rejected`);
            PAIRS.forEach(([what], index) =>
                expect(rejectsOf(sfcc, 'a.jsonl'), what).to.contain(
                    `${index + PAIRS.length + 2},"contradiction eventId eventId is also that of line ${index + 1},`
                )
            );
            expect(statuses()[1]).to.equal('Acknowledged');
            expect(sfcc.order(ONE).json.status).to.equal('new');
        });

        it('an event that is there twice is a repeat, however its fields are ordered', () => {
            const again = { status: 'Acknowledged', orderNo: ONE, eventId: 'e', ext: { sent: 2 } };
            const outcomes = sfcc.events(said(ONE, { ext: { sent: 1 } }), again);
            expect(outcomes.map(({ outcome }) => outcome as unknown)).to.deep.equal(['applied', 'repeated']);
            dropFile(
                sfcc,
                'a.jsonl',
                [said(TWO, { eventId: 'f' }), said(TWO, { eventId: 'f' })]
                    .map((event) => JSON.stringify(event))
                    .join('\n')
            );
            expect(importFiles(sfcc).message).to.contain('1 event applied, 1 repeated or late, 0 rejected');
        });

        function poll(events: Json[]): void {
            serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
            sfcc.hosts['https://oms.test'] = ({ url }) => ({
                status: 200,
                headers: {},
                body: JSON.stringify({ events: /cursor=&/.test(url) ? events : [], nextCursor: '1' })
            });
        }
    });
});
