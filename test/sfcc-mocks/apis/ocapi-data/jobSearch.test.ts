import { expect } from 'chai';
import { createInProcess } from '#sandbox/start/inProcess';
import type { InProcess } from '#sandbox/start/inProcess';
import { issueToken } from '#sfcc-mocks';

// OCAPI Data, resource JobExecutionSearch
describe('OCAPI Data job_execution_search', () => {
    let sandbox: InProcess;

    before(async () => {
        sandbox = createInProcess();
        for (const job of ['TikTokShop-OrderFeed', 'TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed']) {
            sandbox.runJob(job);
            await sandbox.clock.advance(1000);
        }
    });

    after(() => sandbox.stop());

    function search(body: object): any {
        const { access } = sandbox.front;
        const claims = { kind: 'am' as const, clientId: access.clients[0]!.id, user: null, scopes: [] };
        const { token } = issueToken(access, sandbox.clock, claims);
        const answer = sandbox.request({
            method: 'POST',
            url: sandbox.ready.instance + '/s/-/dw/data/v24_5/job_execution_search',
            headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
            body: JSON.stringify(body)
        });
        return { status: answer.status, ...JSON.parse(answer.body) };
    }

    it('finds the runs of a job, the latest first where that is asked for', () => {
        const { hits, total } = search({
            query: { term_query: { fields: ['job_id'], operator: 'is', values: ['TikTokShop-OrderFeed'] } },
            sorts: [{ field: 'start_time', sort_order: 'desc' }],
            count: 1
        });
        expect(total).to.equal(2);
        expect(hits).to.have.length(1);
        expect(hits[0]).to.include({ id: '3', job_id: 'TikTokShop-OrderFeed', execution_status: 'finished' });
        expect(hits[0].exit_status.status).to.equal('ok');
    });

    it('finds all, and refuses what it does not know', () => {
        expect(search({ query: { match_all_query: {} } }).total).to.equal(3);
        expect(search({ query: { text_query: {} } })).to.include({ status: 400 });
        expect(search({ queries: {} })).to.include({ status: 400 });
    });
});
