import { expect } from 'chai';
import { edit, insert } from '#sfcc-mocks/store/session';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const ENTRY = ['CustomObject:TikTokShopOrder', 'RefArch/' + ID] as const;
const TASK = ['CustomObject:TikTokShopTask', 'RefArch/t'] as const;

describe('Whether TikTokShop-ProcessTasks has any work', () => {
    let sfcc: TestInstance;
    let past: Date;
    let future: Date;

    before(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder({ c_externalOrderId: ID }));
        past = new Date(sfcc.clock.now() - HOUR);
        future = new Date(sfcc.clock.now() + HOUR);
    });
    after(() => sfcc.close());

    const due: Array<[string, () => Json]> = [
        ['an order to count', () => ({ countDue: true })],
        ['an order to report', () => ({ reportDue: true })],
        ['an order to read from TikTok', () => ({ shipByUnread: true })],
        ['a cancellation to undo', () => ({ cancellationUndo: 'due' })],
        ['a status to tell', () => ({ statusChangeDueAt: past })],
        ['an order to prove', () => ({ unproven: true, proofDue: past })],
        ['an order that is held too long', () => ({ holdAlertDue: true, heldUntil: past })]
    ];
    due.forEach(([what, marks]) => it(`has ${what}`, () => expect(isWorkDue(marks(), 'feed')).to.equal(true)));

    const ofTheFeed: Array<[string, () => Json]> = [
        ['is due for the feed', () => ({ feedDue: true })],
        ['the feed tells again', () => ({ feedAgainAt: future })]
    ];
    ofTheFeed.forEach(([what, marks]) => {
        it(`hands over what ${what} where the feed is not the only reporter`, () => {
            expect(isWorkDue(marks(), 'feed')).to.equal(false);
            expect(isWorkDue(marks(), 'feed', 'cartridge')).to.equal(true);
        });
    });

    const notDue: Array<[string, () => Json]> = [
        ['nothing', () => ({})],
        ['a cancellation that cannot be undone', () => ({ cancellationUndo: 'failed' })],
        ['a status to tell later', () => ({ statusChangeDueAt: future })],
        ['an order to prove later', () => ({ unproven: true, proofDue: future })],
        ['an order that is not held for long', () => ({ holdAlertDue: true, heldUntil: future })],
        ['an order whose hold was told', () => ({ holdAlertDue: false, heldUntil: past })]
    ];
    notDue.forEach(([what, marks]) => {
        it(`has none where there is ${what}`, () => expect(isWorkDue(marks(), 'feed')).to.equal(false));
    });

    it('has a task of any kind that is due', () => {
        const made = { uuid: 't', creationDate: past, lastModified: past, siteId: 'RefArch', key: 't' };
        sfcc.change(() => insert(...TASK, { ...made, custom: {} }));
        const states = [
            { state: 'waiting', nextAttemptAt: past },
            { state: 'waiting', nextAttemptAt: future },
            { state: 'dead', nextAttemptAt: past }
        ];
        expect(states.map(isTaskDue)).to.deep.equal([true, false, false]);
    });

    /** Whether anything is due where the entry of the order has these marks only. */
    function isWorkDue(marks: Json, ...reporters: string[]): boolean {
        sfcc.change(() => {
            const entry = edit<Json>(...ENTRY);
            entry.custom = { externalOrderId: ID, ...marks };
        });
        return ask(reporters);
    }

    function isTaskDue(values: Json): boolean {
        isWorkDue({}, 'feed');
        sfcc.change(() => {
            edit<Json>(...TASK).custom = { taskId: 't', kind: 'report', ...values };
        });
        return ask(['feed']);
    }

    function ask(reporters: string[]): boolean {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
            const script = modules.require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/isWorkDue');
            return (script as (reporters: string[]) => boolean)(reporters);
        });
    }
});
