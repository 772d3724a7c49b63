import { expect } from 'chai';
import { linkOfCount } from '#bm-cartridge/overview/rules/jobCountLinks';

const ORDERS = 'TikTokShopOrders-Show';
const TASKS = 'TikTokShopTasks-Show';

describe('The link behind a number of a job', () => {
    const links: Array<[string, string, string, string, string?]> = [
        ['adopted', ORDERS, 'filter', 'all'],
        ['exported', ORDERS, 'filter', 'all'],
        ['applied', ORDERS, 'filter', 'all'],
        ['skipped', ORDERS, 'filter', 'feed-due'],
        ['webhooks', TASKS, 'state', 'done', 'webhook'],
        ['answers', TASKS, 'state', 'done', 'answer-cancellation'],
        ['reported', TASKS, 'state', 'done', 'report'],
        ['oms', TASKS, 'state', 'done', 'tell-oms'],
        ['later', TASKS, 'state', 'waiting'],
        ['givenUp', TASKS, 'state', 'dead'],
        ['differences', 'TikTokShopDifferences-Show', 'state', 'open'],
        ['found', 'TikTokShopSafeguards-Show', 'from', 'job']
    ];
    links.forEach(([name, action, parameter, value, kind = '']) =>
        it(`of ${name} leads to its list`, () =>
            expect(linkOfCount(name)).to.deep.equal({ action, parameter, value, kind }))
    );

    it('is none for a number without a list', () => expect(linkOfCount('files')).to.equal(null));
});
