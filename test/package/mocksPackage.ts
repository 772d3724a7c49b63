import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';

const ROOT = path.join(__dirname, '../..');
const MODULES = path.join(ROOT, 'node_modules');

/** What a stranger's folder has installed beside the package: its dependencies, and what tests use. */
const INSTALLED = ['acorn', 'adm-zip', 'ajv', 'luxon', 'saxes', 'yaml', 'proxyquire', 'sinon', '@types/node'];

/** Runs the command as `npm run package` does. @returns path of the package, which the command names last */
function packedInto(folder: string): string {
    const command = ['-r', './tools/register.js', 'tools/commands/package.ts', '--out', folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    expect(status, stderr).to.equal(0);
    expect(stderr, 'what it does meanwhile').to.match(/^Collecting .*…\nCompiling sfcc-mocks .*…\n/);
    return /(\S+\.tgz): sfcc-mocks/.exec(stdout)![1] as string;
}

function strangersFolder(): string {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stranger-'));
    const modules = path.join(folder, 'node_modules');
    fs.mkdirSync(path.join(modules, '@types'), { recursive: true });
    INSTALLED.forEach((name) => fs.symlinkSync(path.join(MODULES, name), path.join(modules, name)));
    const file = packedInto(folder);
    fs.mkdirSync(path.join(modules, 'sfcc-mocks'));
    execFileSync('tar', ['xzf', file, '-C', path.join(modules, 'sfcc-mocks'), '--strip-components=1']);
    return folder;
}

function write(folder: string, name: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
}

/** Runs mocha in a folder. @returns what it prints @throws Error with that when a test fails */
function mocha(folder: string, spec: string): string {
    const args = [path.join(MODULES, 'mocha/bin/mocha.js'), '--no-config', spec];
    try {
        return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    } catch (error) {
        throw new Error((error as { stdout: string }).stdout);
    }
}

describe('the package sfcc-mocks, in a folder of another project', () => {
    let folder: string;

    before(() => {
        folder = strangersFolder();
    });

    after(() => fs.rmSync(folder, { recursive: true, force: true }));

    it('runs the first tests of its README', () => {
        const readme = fs.readFileSync(path.join(folder, 'node_modules/sfcc-mocks/README.md'), 'utf8');
        const named = [...readme.matchAll(/`([^`\n]+\.js)`[^`]*\n\n```js\n([\s\S]*?)```/g)];
        expect(named.map(([, name]) => name)).to.deep.equal([
            'cartridges/int_loyalty/cartridge/scripts/points.js',
            'cartridges/int_loyalty/cartridge/controllers/Loyalty.js',
            'test/loyalty.js',
            'cartridges/int_loyalty/cartridge/scripts/statement.js',
            'test/statement.js'
        ]);
        named.forEach(([, name, text]) => write(folder, name as string, text as string));
        expect(mocha(folder, 'test/loyalty.js')).to.contain('1 passing');
        expect(mocha(folder, 'test/statement.js')).to.contain('2 passing');
    });

    it("runs the test of a merchant's hook as the page on extensions writes it", () => {
        const page = fs.readFileSync(path.join(ROOT, 'docs/extend.md'), 'utf8');
        const named = [
            ...page.matchAll(/`((?:cartridges|test)\/[^`\n]+\.js(?:on)?)`[^`]*\n\n```js(?:on)?\n([\s\S]*?)```/g)
        ];
        named.forEach(([, name, text]) => write(folder, name as string, text as string));
        expect(mocha(folder, 'test/mapOrder.js')).to.contain('1 passing');
    });

    it('tests the example cartridges', () => {
        fs.cpSync(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
        expect(mocha(folder, 'examples/test/*.test.js')).to.match(/6 passing/);
    });

    it('runs jobs, templates, hooks, mails and files', () => {
        write(folder, 'more/cartridges/int_more/package.json', '{"hooks":"./hooks.json"}');
        write(
            folder,
            'more/cartridges/int_more/hooks.json',
            '{"hooks":[{"name":"more.hook","script":"./cartridge/scripts/hook.ds"}]}'
        );
        write(
            folder,
            'more/cartridges/int_more/cartridge/scripts/hook.ds',
            'exports.twice = function (n : Number) { return n * 2; };'
        );
        const step = `exports.execute = function (parameters) {
            var writer = new (require('dw/io/FileWriter'))(new (require('dw/io/File'))('IMPEX/src/out.txt'));
            writer.write(parameters.Text);
            writer.close();
            new (require('dw/net/Mail'))().setFrom('a@b.test').addTo('c@d.test').setSubject('done').setContent('x').send();
        };`;
        write(folder, 'more/cartridges/int_more/cartridge/scripts/step.js', step);
        const type = {
            '@type-id': 'custom.More',
            '@supports-organization-context': 'false',
            module: 'int_more/cartridge/scripts/step',
            parameters: { parameter: [{ '@name': 'Text', '@type': 'string' }] }
        };
        const types = JSON.stringify({ 'step-types': { 'script-module-step': [type] } });
        write(folder, 'more/cartridges/int_more/steptypes.json', types);
        write(folder, 'more/cartridges/int_more/cartridge/templates/default/more.isml', '<b>${pdict.name}</b>');
        write(
            folder,
            'more/cartridges/int_more/cartridge/scripts/strict.js',
            `'use strict';
            exports.left = function (object) { delete object.a; return object; };
            exports.hasIterator = function (list) { return Object.hasOwnProperty.call(list, 'iterator'); };
            exports.isIoError = function (read) { try { read(); } catch (e) { return e instanceof IOError; } };`
        );
        write(folder, 'more/cartridges/int_plugin/cartridge/scripts/hook.ds', 'module.exports = module.superModule;');
        const test = `const assert = require('node:assert');
            const fs = require('node:fs');
            const { createInstance, register } = require('sfcc-mocks');
            const options = { cartridges: 'more/cartridges', cartridgePath: ['int_plugin', 'int_more'] };
            it('all of it', () => {
                const sfcc = createInstance(options);
                assert.equal(sfcc.hook('more.hook', 'twice', 4), 8);
                assert.equal(sfcc.template('more', { name: '<' }).trim(), '<b>&lt;</b>');
                assert.deepEqual(sfcc.step('custom.More', { Text: 'hello' }).exit_status, { code: 'OK', message: null, status: 'ok' });
                assert.equal(fs.readFileSync(sfcc.file('IMPEX/src/out.txt'), 'utf8'), 'hello');
                assert.equal(sfcc.mails[0].subject, 'done');
                sfcc.close();
                assert.equal(fs.existsSync(sfcc.file('IMPEX')), false);
            });
            it('superModule, .ds and globals, by the require of Node', () => {
                const sfcc = register(options);
                assert.equal(require('*/cartridge/scripts/hook').twice(2), 4);
                assert.equal(empty(new dw.util.ArrayList()), true);
                assert.equal(session.currency.currencyCode, 'USD');
                sfcc.close();
            });
            it('what scripts and tests of other repositories expect', () => {
                const sfcc = register(options);
                const { left, hasIterator, isIoError } = require('*/cartridge/scripts/strict');
                assert.deepEqual(left({ a: 1, b: 2 }), { b: 2 });
                assert.equal(hasIterator(new (require('dw-api-mock/dw/util/ArrayList'))([1])), true);
                require('@salesforce/dw-api-mock/demandware-globals');
                assert.equal(isIoError(() => new dw.io.FileReader(new dw.io.File('IMPEX/none'))), true);
                const Module = require('node:module');
                Module.prototype.superModule = 'a stub';
                assert.equal(module.superModule, 'a stub');
                delete Module.prototype.superModule;
                assert.equal(require('*/cartridge/scripts/hook').twice(2), 4);
                const before = Module.prototype.superModule;
                Module.prototype.superModule = 'a stub';
                Module.prototype.superModule = 'another stub';
                assert.equal(module.superModule, 'another stub');
                Module.prototype.superModule = before;
                delete require.cache[require.resolve('*/cartridge/scripts/hook')];
                assert.equal(require('*/cartridge/scripts/hook').twice(2), 4);
                assert.throws(() => new dw.io.FileWriter(new dw.io.File('IMPEX/src/a.txt')), /fileWrites/);
                sfcc.newJob();
                new dw.io.FileWriter(new dw.io.File('IMPEX/src/a.txt')).close();
                sfcc.close();
            });`;
        write(folder, 'more/test.js', test);
        expect(mocha(folder, 'more/test.js')).to.contain('3 passing');
    });

    it('has types that a strict project compiles with', () => {
        const use = `import { createInstance } from 'sfcc-mocks';
            import type { LocalInstanceOptions } from 'sfcc-mocks';
            const options: LocalInstanceOptions = { cartridges: 'cartridges', cartridgePath: ['int_x'] };
            export const status: number = createInstance(options).page('Home-Show').status;`;
        write(folder, 'use.ts', use);
        const tsc = path.join(MODULES, 'typescript/bin/tsc');
        const strict = ['--noEmit', '--strict', '--module', 'commonjs', '--moduleResolution', 'bundler'];
        const more = ['--target', 'ES2022', '--types', 'node', '--skipLibCheck', '--esModuleInterop', 'use.ts'];
        execFileSync(process.execPath, [tsc, ...strict, ...more], { cwd: folder, stdio: 'pipe' });
    });
});
