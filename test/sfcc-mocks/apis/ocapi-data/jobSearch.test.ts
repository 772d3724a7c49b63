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

    // Source: B2C developer tooling, which looks so whether a job is running.
    it('finds the runs of a job by how they ended', () => {
        const job = { term_query: { fields: ['job_id'], operator: 'is', values: ['TikTokShop-OrderFeed'] } };
        const ended = (operator: string, ...values: string[]): object => ({
            term_query: { fields: ['status'], operator, values }
        });
        const total = (query: object): number => search({ query }).total;
        expect(total({ bool_query: { must: [job, ended('one_of', 'RUNNING', 'OK')] } })).to.equal(2);
        expect(total({ bool_query: { must: [job, ended('one_of', 'RUNNING', 'PENDING')] } })).to.equal(0);
        expect(total({ bool_query: { must: [ended('is', 'OK')], must_not: [job] } })).to.equal(1);
        expect(total({ bool_query: { should: [job, ended('is', 'ERROR')] } })).to.equal(2);
        expect(total(ended('not_in', 'OK'))).to.equal(0);
    });

    it('finds all, and refuses what it does not know', () => {
        expect(search({ query: { match_all_query: {} } }).total).to.equal(3);
        expect(search({ query: { text_query: {} } })).to.include({ status: 400 });
        expect(search({ query: { bool_query: { must: [{ text_query: {} }] } } })).to.include({ status: 400 });
        expect(search({ query: { term_query: { fields: ['status'], operator: 'less', values: ['A'] } } })).to.include({
            status: 400
        });
        expect(search({ queries: {} })).to.include({ status: 400 });
    });
});
