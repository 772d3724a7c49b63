import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { importSite, jobRecords, refArchSite, runJob } from '#sfcc-mocks';
import type { JobRecord } from '#sfcc-mocks';
import { testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

/** Ends with the code it is given and logs its site and texts. */
const STEP = `
    var Status = require('dw/system/Status');
    exports.execute = function (parameters) {
        var site = require('dw/system/Site').getCurrent().getID();
        require('dw/system/Logger').getLogger('steps').error(site + ' ' + parameters.Text);
        return parameters.Code === 'ERROR' ? new Status(Status.ERROR) : new Status(Status.OK, parameters.Code);
    };
    exports.other = function (parameters) {
        return new Status(Status.OK, 'OTHER_' + parameters.Text + '_' + parameters.get('ExecuteScriptModule.FunctionName'));
    };`;

const parameter = (name: string, preset: string): object => ({
    '@name': name,
    '@type': 'string',
    '@required': 'false',
    'default-value': preset
});

const type = (id: string, site: string, organization: string): object => ({
    '@type-id': id,
    '@supports-site-context': site,
    '@supports-organization-context': organization,
    module: 'int_test/cartridge/scripts/step.js',
    parameters: { parameter: [parameter('Code', 'OK'), parameter('Text', 'text')] }
});

const SITES = ['RefArch', 'SiteTwo'];

/** An instance with two sites and the step types `custom.Site`, `custom.Organization`, and `custom.Wrong`, which is wrong. */
function withJobs(jobs: string, files: Record<string, string> = {}): TestPlatform {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
    const folder = path.join(root, 'int_test/cartridge/scripts');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'step.js'), STEP);
    const types = [
        type('custom.Wrong', 'false', 'false'),
        type('custom.Site', 'true', 'false'),
        type('custom.Organization', 'false', 'true')
    ];
    fs.writeFileSync(
        path.join(root, 'int_test/steptypes.json'),
        JSON.stringify({ 'step-types': { 'script-module-step': types } })
    );
    for (const [name, text] of Object.entries(files)) {
        fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
    }
    const cartridgePath = ['int_test', 'broken'];
    const sites = SITES.map((id) => refArchSite({ id, cartridgePath }));
    const platform = testPlatform({
        cartridgeFolders: [root],
        sites,
        businessManagerPath: [...cartridgePath, 'bm_test']
    });
    const xml = `<jobs xmlns="http://www.demandware.com/xml/impex/jobs/2015-07-01">${jobs}</jobs>`;
    importSite(platform.instance, new Map([['jobs.xml', xml]]));
    return platform;
}

function job(inner: string, id = 'Test'): string {
    return `<job job-id="${id}">${inner}<triggers/></job>`;
}

function step(id: string, { code = 'OK', text = id, rules = '', stepType = 'custom.Site' } = {}): string {
    return `<step step-id="${id}" type="${stepType}"><parameters><parameter name="Code">${code}</parameter>
        <parameter name="Text">${text}</parameter></parameters><rules>${rules}</rules></step>`;
}

const flow = (steps: string, site = 'RefArch'): string => `<flow><context site-id="${site}"/>${steps}</flow>`;

/** The steps that ran, and how the job ended. */
function run(
    jobs: string,
    parameters: Record<string, string> = {}
): { steps: string[]; exit: JobRecord['exit_status'] } {
    const { instance } = withJobs(jobs);
    const { exit_status: exit, step_executions: executed } = runJob(instance, 'Test', parameters);
    expect(jobRecords(instance)).to.have.length(1);
    return { steps: executed.map((one) => one.step_id), exit };
}

/** What the steps of a job logged. */
function logged(jobs: string, parameters: Record<string, string> = {}): string[] {
    const platform = withJobs(jobs);
    const { exit_status: exit } = runJob(platform.instance, 'Test', parameters);
    expect(exit).to.include({ status: 'ok' });
    return platform.logs.filter((entry) => entry.category === 'steps').map((entry) => entry.message);
}

// Source: jobs.xsd; platform docs "Job flows and steps", "jobs.xml reference".
describe('Flows of jobs', () => {
    it('end with the first error, and all flows after it with them', () => {
        const jobs = job(flow(step('a') + step('b', { code: 'ERROR' }) + step('c')) + flow(step('d')));
        expect(run(jobs)).to.deep.include({ steps: ['a', 'b'] });
    });

    it('follow the rule that a step has for its exit code', () => {
        const rules = `<on-exit status="ERROR"><continue/></on-exit>
            <on-exit status="NOTHING,SKIP_*"><continue next-step="d"/></on-exit>`;
        const ending = (code: string): string[] =>
            run(job(flow(step('a', { code, rules }) + step('b') + step('c') + step('d')))).steps;
        expect(ending('ERROR')).to.deep.equal(['a', 'b', 'c', 'd']);
        expect(ending('SKIP_ALL')).to.deep.equal(['a', 'd']);
        expect(ending('SKIP')).to.deep.equal(['a', 'b', 'c', 'd']);
    });

    it('stop the flow or the whole job by rule', () => {
        const stopping = (action: string): string[] => {
            const rules = `<on-exit status="OK"><${action}/></on-exit>`;
            return run(job(flow(step('a', { rules }) + step('b')) + flow(step('c')))).steps;
        };
        expect(stopping('stop-flow')).to.deep.equal(['a', 'c']);
        expect(stopping('stop-job')).to.deep.equal(['a']);
        expect(stopping('stop')).to.deep.equal(['a']);
    });

    it('run for the organization with the site Sites, and without a context', () => {
        const steps = step('a', { stepType: 'custom.Organization' });
        expect(logged(job(flow(steps, 'Sites') + `<flow>${steps}</flow>`))).to.deep.equal([
            'Sites-Site a',
            'Sites-Site a'
        ]);
    });

    it('of a split do not stop each other, unless it is sequential', () => {
        const flows = flow(step('a', { code: 'ERROR' })) + flow(step('b'));
        expect(run(job(`<split>${flows}</split>`)).steps).to.deep.equal(['a', 'b']);
        expect(run(job(`<split sequential="true">${flows}</split>`)).steps).to.deep.equal(['a']);
    });

    it('come from a template, for sites that are named, for all, or for those in a parameter of the job', () => {
        const template = `<flow-template template-id="t">${step('a')}</flow-template>`;
        const contexts = (inner: string): string =>
            `<split><contexts template-ref="t">${inner}</contexts>${template}</split>`;
        const both = SITES.map((site) => site + ' a');
        const listed = '<parameters><parameter name="Sites">RefArch</parameter></parameters>';
        expect(logged(job(contexts('<context site-id="SiteTwo"/>')))).to.deep.equal(['SiteTwo a']);
        expect(logged(job(contexts('<all-storefront-sites/>')))).to.deep.equal(both);
        const fromJob = job(listed + contexts('<job-parameter-ref name="Sites"/>'));
        expect(logged(fromJob)).to.deep.equal(['RefArch a']);
        expect(logged(fromJob, { Sites: SITES.join(', ') })).to.deep.equal(both);
        const reference = `<split><flow><context site-id="SiteTwo"/><template-ref template-id="t"/></flow>${template}</split>`;
        expect(logged(job(reference))).to.deep.equal(['SiteTwo a']);
    });

    it('that refer to what is not there are refused by the import', () => {
        const lost = '<split><contexts template-ref="t"><all-storefront-sites/></contexts></split>';
        expect(() => withJobs(job(lost))).to.throw('a split of the job Test has no flow-template t');
        const rules = '<on-exit status="OK"><continue next-step="z"/></on-exit>';
        expect(() => withJobs(job(flow(step('a', { rules }))))).to.throw('leads to step z');
    });
});

// Source: schema of jobs.xml: parameters of jobs and the step type IncludeStepsFromJob.
describe('Steps of jobs', () => {
    it('take a parameter of the job where they refer to it', () => {
        const jobs = job(
            `<parameters><parameter name="word">of the job</parameter></parameters>` +
                flow(
                    `<step step-id="a" type="custom.Site"><parameters><parameter name="Text" job-parameter-ref="word"/></parameters></step>`
                )
        );
        expect(logged(jobs)).to.deep.equal(['RefArch of the job']);
        expect(logged(jobs, { word: 'of the run' })).to.deep.equal(['RefArch of the run']);
    });

    it('fail where the job lacks the parameter', () => {
        const jobs = job(
            flow(
                `<step step-id="a" type="custom.Site"><parameters><parameter name="Text" job-parameter-ref="word"/></parameters></step>`
            )
        );
        expect(run(jobs).exit).to.include({ status: 'error', message: 'a: the job has no parameter word' });
    });

    it('of a type that is declared wrongly fail, and say why; the other types of the file run', () => {
        const exit = run(job(flow(step('a', { stepType: 'custom.Wrong' })))).exit;
        expect(exit!.message).to.equal(
            'step type custom.Wrong is disabled: int_test/steptypes.json: custom.Wrong must support the context of a site or of the organization'
        );
        expect(run(job(flow(step('a')))).exit).to.include({ status: 'ok' });
    });

    // Source: the jobs of Clyde, Klevu, Listrak and Mercaux
    it('may be of a cartridge of Business Manager, in the context of a site too', () => {
        const { instance } = withJobs(job(flow(step('a', { stepType: 'custom.Page' }))), {
            'bm_test/steptypes.json': JSON.stringify({
                'step-types': { 'script-module-step': [type('custom.Page', 'true', 'false')] }
            })
        });
        expect(runJob(instance, 'Test').exit_status).to.include({ status: 'ok' });
    });

    it('of a file that is not JSON fail, and name the file', () => {
        const { instance } = withJobs(job(flow(step('a', { stepType: 'custom.Broken' }))), {
            'broken/steptypes.json': '{"step-types": {"script-module-step": [{"@type-id": "custom.Broken"},]}}'
        });
        expect(runJob(instance, 'Test').exit_status!.message).to.contain(
            'step type custom.Broken is disabled: broken/steptypes.json is not JSON'
        );
    });

    // Source: platform docs of the job steps of these names.
    it('ExecuteScriptModule calls a function of a module with all its parameters', () => {
        const parameters = Object.entries({
            'ExecuteScriptModule.Module': 'int_test/cartridge/scripts/step.js',
            'ExecuteScriptModule.FunctionName': 'other',
            Text: 'mine'
        }).map(([name, value]) => `<parameter name="${name}">${value}</parameter>`);
        const module = `<step step-id="a" type="ExecuteScriptModule"><parameters>${parameters.join('')}</parameters></step>`;
        expect(run(job(flow(module))).exit).to.include({ status: 'ok', code: 'OTHER_mine_other' });
        const none = '<step step-id="a" type="ExecuteScriptModule"/>';
        expect(run(job(flow(none))).exit!.message).to.contain('ExecuteScriptModule.Module is required');
    });

    it('IncludeStepsFromJob stands for the steps of another job', () => {
        const include = `<step step-id="i" type="IncludeStepsFromJob"><parameters><parameter name="JobID">Other</parameter></parameters></step>`;
        const other = job(flow(step('a') + step('b')), 'Other');
        expect(run(job(flow(include + step('c'))) + other).steps).to.deep.equal(['a', 'b', 'c']);
        expect(run(job(flow(include + step('c')))).exit!.message).to.contain('there is no job Other');
    });

    it('SearchReindex has nothing to do; one that is not implemented fails by its name', () => {
        const builtIn = (name: string): string => job(flow(`<step step-id="a" type="${name}"/>`));
        expect(run(builtIn('SearchReindex')).exit).to.include({ status: 'ok' });
        expect(run(builtIn('ExportPromotions')).exit!.message).to.equal('not implemented: job step ExportPromotions');
    });

    // Source: Salesforce, "Standard job steps", CatalogDeltaExport: Support enables it.
    it('says that delta exports are not enabled', () => {
        const { instance } = withJobs(
            '<job job-id="Delta"><flow><context site-id="RefArch"/><step step-id="s" type="CatalogDeltaExport"/></flow></job>'
        );
        expect(runJob(instance, 'Delta').exit_status?.message).to.match(
            /CatalogDeltaExport: delta exports are not enabled/
        );
    });
});
