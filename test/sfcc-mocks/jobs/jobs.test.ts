import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { jobConfigs, refArchSite, runJob, startJob } from '#sfcc-mocks';
import type { JobRecord } from '#sfcc-mocks';
import { testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const PARAMETERS = {
    parameter: [
        { '@name': 'Limit', '@type': 'long', '@required': 'false', 'default-value': '3', 'min-value': 1 },
        { '@name': 'Mode', '@type': 'string', '@required': 'false', 'enum-values': { value: ['a', 'b'] } }
    ]
};

const CONTEXT = { '@supports-site-context': 'true', '@supports-organization-context': 'false' };

/** A platform with one cartridge, whose only job step runs a script. */
function platformWith(script: string, kind: 'task' | 'chunk' = 'task', more: object = {}): TestPlatform {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
    const folder = path.join(root, 'int_test/cartridge/scripts');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'step.js'), script);
    const type = {
        '@type-id': 'custom.Test',
        ...CONTEXT,
        module: 'int_test/cartridge/scripts/step',
        parameters: PARAMETERS,
        ...more
    };
    const types =
        kind === 'task'
            ? { 'script-module-step': [type] }
            : { 'chunk-script-module-step': [{ 'chunk-size': 2, ...type }] };
    fs.writeFileSync(path.join(root, 'int_test/steptypes.json'), JSON.stringify({ 'step-types': types }));
    const platform = testPlatform({ cartridgeFolders: [root], sites: [refArchSite({ cartridgePath: ['int_test'] })] });
    const step = { stepId: 'test', type: 'custom.Test', parameters: [] };
    jobConfigs(platform.instance).set('Test', {
        jobId: 'Test',
        description: '',
        flows: [{ siteId: 'RefArch', steps: [step] }]
    });
    return platform;
}

function exitOf(script: string, parameters: Record<string, string> = {}): JobRecord['exit_status'] {
    return runJob(platformWith(script).instance, 'Test', parameters).exit_status;
}

// Source: platform doc "Create a Custom Job Step"; Script API, dw.system.Status and dw.job.
describe('Job steps (platform doc: custom job steps)', () => {
    it('are OK when they return nothing, and say their own code with a Status', () => {
        expect(exitOf('exports.execute = function () {};')).to.include({ status: 'ok', code: 'OK' });
        const own =
            "var Status = require('dw/system/Status'); exports.execute = function () { return new Status(Status.OK, 'NOTHING_DUE', 'm'); };";
        expect(exitOf(own)).to.include({ status: 'ok', code: 'NOTHING_DUE', message: 'm' });
    });

    it('are ERROR with a Status of that kind and any code, and after an exception', () => {
        const status =
            "var Status = require('dw/system/Status'); exports.execute = function () { return new Status(Status.ERROR, 'MINE'); };";
        expect(exitOf(status)).to.include({ status: 'error', code: 'ERROR' });
        expect(exitOf("exports.execute = function () { throw new Error('broken'); };")).to.deep.include({
            status: 'error',
            code: 'ERROR',
            message: 'broken'
        });
    });

    // Source: Script API, TopLevel.global; feed jobs of several vendors set both.
    it('have a request and a session of their own, with a guest and the locale and currency that they set', () => {
        const script = `exports.execute = function () {
            var before = [request.locale, session.currency.currencyCode, customer.anonymous];
            request.setLocale('en_US');
            request.session.setCurrency(require('dw/util/Currency').getCurrency('USD'));
            session.privacy.step = 'set';
            return new (require('dw/system/Status'))(0, before.concat(request.locale, session.privacy.step).join(' '));
        };`;
        expect(exitOf(script)).to.include({ code: 'default USD true en_US set' });
    });

    it('get their parameters typed, with defaults, as properties and by get', () => {
        const script =
            "exports.execute = function (p) { return new (require('dw/system/Status'))(0, typeof p.Limit + p.get('Limit') + p.Mode); };";
        expect(exitOf(script)).to.include({ code: 'number3null' });
        expect(exitOf(script, { Limit: '7', Mode: 'b' })).to.include({ code: 'number7b' });
    });

    it('do not start with parameters that their type does not allow', () => {
        const script = 'exports.execute = function () {};';
        expect(exitOf(script, { Limit: '0' })!.message).to.contain('at least 1');
        expect(exitOf(script, { Limit: 'x' })!.message).to.contain('a whole number');
        expect(exitOf(script, { Mode: 'c' })!.message).to.contain('one of a, b');
    });

    // Source: B2C developer tooling, steptypes.json; TikTok's official cartridge lists numbers.
    it('compare numbers with values that are listed as numbers', () => {
        const parameter = [{ '@name': 'Size', '@type': 'long', 'enum-values': { value: [10, 20] } }];
        const { instance } = platformWith('exports.execute = function () {};', 'task', { parameters: { parameter } });
        expect(runJob(instance, 'Test', { Size: '20' }).exit_status!.code).to.equal('OK');
        expect(runJob(instance, 'Test', { Size: '30' }).exit_status!.message).to.contain('one of 10, 20');
    });

    it('must support a context', () => {
        const platform = platformWith('exports.execute = function () {};', 'task', {
            '@supports-site-context': 'false'
        });
        expect(runJob(platform.instance, 'Test').exit_status!.message).to.contain(
            'must support the context of a site or of the organization'
        );
    });

    it('run once at a time', () => {
        const { instance } = platformWith('exports.execute = function () {};');
        startJob(instance, 'Test');
        expect(() => startJob(instance, 'Test')).to.throw('is running');
    });

    // Source: B2C developer tooling, steptypes.json: target-type is `date` unless it says `long`
    it('get dates and times as dates, or as milliseconds', () => {
        const parameter = [
            { '@name': 'At', '@type': 'datetime-string', '@required': 'false' },
            { '@name': 'Day', '@type': 'date-string', '@required': 'false' },
            { '@name': 'Time', '@type': 'time-string', '@target-type': 'long', '@required': 'false' }
        ];
        const script = `exports.execute = function (parameters) {
            var Status = require('dw/system/Status');
            return new Status(Status.OK, 'OK', [
                parameters.At instanceof Date, parameters.At.toISOString(), parameters.Day.toISOString(), parameters.Time
            ].join(' '));
        };`;
        const exit = (given: Record<string, string>): JobRecord['exit_status'] =>
            runJob(platformWith(script, 'task', { parameters: { parameter } }).instance, 'Test', given).exit_status;
        const given = { At: '2026-11-23T10:00:00Z', Day: '2026-11-24', Time: '00:00:10' };
        expect(exit(given)?.message).to.equal('true 2026-11-23T10:00:00.000Z 2026-11-24T00:00:00.000Z 10000');
        expect(exit({ ...given, Day: '24.11.2026' })).to.include({ status: 'error' });
        expect(exit({ ...given, At: '2026-13-23T10:00:00Z' })?.message).to.contain('like 2026-11-23T10:00:00Z');
    });

    it('with chunks: read, process and write in turn, what is filtered is not written, and a list is written', () => {
        const script = `
            var seen = [];
            var left = [1, 2, 3, 4, 5];
            exports.beforeStep = function () { seen.push('begin'); };
            exports.read = function () { return left.shift(); };
            exports.process = function (n) { return n === 2 ? undefined : n * 10; };
            exports.write = function (items) { seen.push(items.size() + ':' + items.get(0) + (typeof items.map)); };
            exports.afterStep = function (success) {
                var Transaction = require('dw/system/Transaction');
                Transaction.wrap(function () {
                    require('dw/object/CustomObjectMgr').createCustomObject('TikTokShopValue', 'seen').custom.value = seen.join(' ') + ' ' + success;
                });
            };`;
        const chunk = { 'before-step-function': 'beforeStep', 'after-step-function': 'afterStep' };
        const platform = platformWith(script, 'chunk', chunk);
        expect(runJob(platform.instance, 'Test').exit_status).to.include({ status: 'ok' });
        const row = platform.instance.store.row('CustomObject:TikTokShopValue', 'RefArch/seen');
        const { custom } = row!.data as { custom: { value: string } };
        expect(custom.value).to.equal('begin 1:10undefined 2:30undefined 1:50undefined true');
    });

    it('with chunks tell what ended them, even if afterStep throws on top of it', () => {
        const script = `
            exports.beforeStep = function () { throw new Error('no catalog'); };
            exports.read = exports.process = exports.write = function () { return null; };
            exports.afterStep = function (success) { throw new Error('report is undefined, success ' + success); };`;
        const chunk = { 'before-step-function': 'beforeStep', 'after-step-function': 'afterStep' };
        const platform = platformWith(script, 'chunk', chunk);
        expect(runJob(platform.instance, 'Test').exit_status).to.include({ status: 'error', message: 'no catalog' });
        expect(platform.logs.map((entry) => entry.message)).to.include('afterStep: report is undefined, success false');
    });

    it('with chunks let requests in between', () => {
        const script =
            'var n = 0; exports.read = function () { n += 1; return n < 6 ? n : null; }; exports.process = function (i) { return i; }; exports.write = function () {};';
        const { work } = startJob(platformWith(script, 'chunk').instance, 'Test');
        let pauses = 0;
        while (!work.next().done) {
            pauses += 1;
        }
        expect(pauses).to.equal(3);
    });

    it('end with an error when a task runs for longer than timeout-in-seconds', () => {
        const script = "exports.execute = function () { for (;;) { require('dw/system/Site').current; } };";
        const platform = platformWith(script, 'task', { 'timeout-in-seconds': 0.01 });
        expect(runJob(platform.instance, 'Test').exit_status).to.include({
            status: 'error',
            message: 'The script ran for more than 10 ms'
        });
    });

    it('that are transactional have a transaction: a task all along, chunks one each', () => {
        const create = "require('dw/object/CustomObjectMgr').createCustomObject('TikTokShopValue', String(item));";
        const keys = (platform: TestPlatform): string[] => [
            ...platform.instance.store.table('CustomObject:TikTokShopValue').keys()
        ];
        const task = `exports.execute = function () { var item = 1; ${create} };`;
        const single = platformWith(task, 'task', { transactional: 'true' });
        expect(runJob(single.instance, 'Test').exit_status).to.include({ status: 'ok' });
        expect(keys(single)).to.have.length(1);
        const chunks = platformWith(
            `var next = 0;
             exports.read = function () { next += 1; return next; };
             exports.process = function (item) { ${create} if (item === 4) { throw new Error('broken'); } return item; };
             exports.write = function () {};`,
            'chunk',
            { transactional: 'true' }
        );
        expect(runJob(chunks.instance, 'Test').exit_status).to.include({ status: 'error', message: 'broken' });
        expect(keys(chunks)).to.deep.equal(['RefArch/1', 'RefArch/2']);
    });

    // Source: public code that the platform runs: the array that process returns is converted to a dw.util.List.
    it('gives write the arrays of process as lists', () => {
        const script = `
            var left = 1;
            exports.read = function () { return left-- > 0 ? 'item' : null; };
            exports.process = function (item) { return [item, 'more']; };
            exports.write = function (lines) {
                if (lines.get(0).toArray().join() !== 'item,more') { throw new Error('no list'); }
            };`;
        expect(runJob(platformWith(script, 'chunk').instance, 'Test').exit_status).to.include({ code: 'OK' });
    });
});
