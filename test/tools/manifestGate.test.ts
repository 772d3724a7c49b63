import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import { checkManifests } from '#tools/gates/manifestGate.js';

const FILES: Record<string, unknown> = {
    'int_x/hooks.json': {
        hooks: [{ name: 'dw.ocapi.shop.order.afterPATCH_v2', script: './cartridge/scripts/hooks/order.js' }]
    },
    'int_x/cartridge/scripts/hooks/order.js': 'module.exports = {\n    afterPATCH: afterPATCH\n};\n',
    'int_x/steptypes.json': {
        'step-types': {
            'script-module-step': [
                { '@type-id': 'custom.Feed', module: 'int_x/cartridge/scripts/jobs/feed.js', function: 'run' }
            ],
            'chunk-script-module-step': [
                {
                    '@type-id': 'custom.Tasks',
                    module: 'int_x/cartridge/scripts/jobs/tasks.js',
                    'after-step-function': 'end'
                }
            ]
        }
    },
    'int_x/cartridge/scripts/jobs/feed.js': 'module.exports = {\n    run: run\n};\n',
    'int_x/cartridge/scripts/jobs/tasks.js':
        'module.exports = {\n    read: read,\n    process: process,\n    write: write,\n    end: end\n};\n',
    'int_x/cartridge/rest-apis/oms/api.json': {
        endpoints: [{ endpoint: 'postEvents', schema: 'schema.yaml', implementation: 'script' }]
    },
    'int_x/cartridge/rest-apis/oms/script.js': 'module.exports = {\n    postEvents: postEvents\n};\n'
};

/** Failures over these files, some of them replaced. */
function failuresWith(changes: Record<string, unknown>, jobsXml = ''): string[] {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-test-'));
    Object.entries({ ...FILES, ...changes }).forEach(([file, content]) => {
        const to = path.join(folder, file);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.writeFileSync(to, typeof content === 'string' ? content : JSON.stringify(content));
    });
    const { failures } = checkManifests(folder, jobsXml);
    fs.rmSync(folder, { recursive: true });
    return failures;
}

describe('manifest gate', () => {
    it('finds pages of Business Manager that no controller has', () => {
        const extensions =
            '<extensions><menuaction id="a" menupath="orders"><sub-pipelines><pipeline name="Page-Show"/></sub-pipelines></menuaction></extensions>';
        const files = {
            'bm_x/cartridge/bm_extensions.xml': extensions,
            'bm_x/cartridge/controllers/Page.js': 'module.exports = {\n    List: List\n};\n'
        };
        expect(failuresWith(files)).to.deep.equal([
            'bm_x/cartridge/bm_extensions.xml: bm_x/cartridge/controllers/Page exports no Show'
        ]);
    });

    it('finds entries of Business Manager that would not appear', () => {
        const extensions = `<extensions>
            <menuitem id="mine" site="false"/>
            <menuaction id="a" menupath="ordering"/>
            <menuaction id="b" menupath="mine"/>
            <menuaction id="orders_manage" menupath="orders"/>
            <menuaction id="c" menupath="mine" site="false"/>
            <menuaction id="NoPermissionCheck" site="false"/>
        </extensions>`;
        const file = 'bm_x/cartridge/bm_extensions.xml';
        expect(failuresWith({ [file]: extensions })).to.deep.equal([
            `${file}: menuaction a does not appear: there is no menu ordering`,
            `${file}: menuaction b does not appear: its site is not that of the menu mine`,
            `${file}: menuaction orders_manage does not appear: its id orders_manage is one of Business Manager's own`
        ]);
    });

    it('accepts the manifests that are delivered', () => {
        const jobs = fs.readFileSync(path.join(ROOT, 'metadata/site/jobs.xml'), 'utf8');
        const { checked, failures } = checkManifests(path.join(ROOT, 'cartridges'), jobs);
        expect(failures).to.deep.equal([]);
        expect(checked).to.be.greaterThan(80);
    });

    it('accepts manifests whose scripts export what they name', () => {
        expect(failuresWith({}, '<step step-id="a" type="custom.Feed"/>')).to.deep.equal([]);
    });

    it('reports a hook whose function is not exported', () => {
        const failures = failuresWith({
            'int_x/cartridge/scripts/hooks/order.js': 'module.exports = {\n    other: other\n};\n'
        });
        expect(failures).to.deep.equal([
            'int_x/hooks.json: int_x/cartridge/scripts/hooks/order.js exports no afterPATCH'
        ]);
    });

    it('reports a job step without its script, and a chunk step without one of its functions', () => {
        const steps = {
            'script-module-step': [{ '@type-id': 'custom.Gone', module: 'int_x/cartridge/scripts/jobs/gone.js' }]
        };
        expect(failuresWith({ 'int_x/steptypes.json': { 'step-types': steps } })).to.have.length(1);
        expect(
            failuresWith({ 'int_x/cartridge/scripts/jobs/tasks.js': 'module.exports = {\n    read: read\n};\n' })
        ).to.have.length(3);
    });

    it('reports an endpoint without its function', () => {
        expect(failuresWith({ 'int_x/cartridge/rest-apis/oms/script.js': '' })).to.have.length(1);
    });

    it('reports a job whose step no cartridge has', () => {
        expect(failuresWith({}, '<step step-id="a" type="custom.Unknown"/>')).to.deep.equal([
            'jobs.xml: no cartridge has the job step custom.Unknown'
        ]);
    });
});
