import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { writeFolder } from '#helpers/tools/writeFolder';
import { createInstance } from '#sfcc-mocks';
import { impex } from '../storefront/shop';

const CARTRIDGES = path.join(__dirname, '../../../examples');

function stackOf(call: () => void): string {
    try {
        call();
    } catch (error) {
        return String((error as Error).stack);
    }
    return '';
}

// Source: our own promise: a mistake of a test says what it is.
describe('createInstance', () => {
    it('names a cartridge that no folder has', () => {
        const options = { cartridges: CARTRIDGES, cartridgePath: ['example_status', 'example_sttus'] };
        expect(() => createInstance(options)).to.throw(`There is no cartridge example_sttus in ${CARTRIDGES}`);
    });

    it('says what else the folder has, and which options it needs and knows', () => {
        const wrong = (options: object): (() => unknown) => {
            return () => createInstance(options as Parameters<typeof createInstance>[0]);
        };
        expect(wrong({ cartridges: CARTRIDGES, cartridgePath: ['none'] })).to.throw(/there are .*example_status/);
        expect(wrong({ cartridges: 'nowhere', cartridgePath: ['none'] })).to.throw('there is nothing');
        expect(wrong({ cartridges: CARTRIDGES })).to.throw("cartridgePath: ['int_mine']");
        expect(wrong({ cartridges: CARTRIDGES, cartridgePath: [], metaData: 'x' })).to.throw(
            'There is no option metaData; there are cartridges, cartridgePath, metadata'
        );
    });

    // Source: a public repository: int_pay/cartridges/int_pay beside bm_pay
    it('finds a cartridge inside a folder of the same name', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
        const inner = path.join(folder, 'int_pay/cartridges');
        fs.mkdirSync(path.join(inner, 'int_pay/cartridge/scripts'), { recursive: true });
        fs.writeFileSync(path.join(inner, 'int_pay/cartridge/scripts/one.js'), "module.exports = 'one';");
        const sfcc = createInstance({ cartridges: [folder, inner], cartridgePath: ['int_pay'] });
        expect(sfcc.require('*/cartridge/scripts/one')).to.equal('one');
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('shows a mistake of a script where the test calls it: place and what to do, and nothing of the double', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
        const scripts = path.join(folder, 'int_wrong/cartridge/scripts');
        fs.mkdirSync(scripts, { recursive: true });
        const lines = [
            "exports.change = function (basket) { basket.setCustomerEmail('a@b.c'); };",
            "exports.attribute = function () { return require('dw/order/OrderMgr').searchOrder('custom.none = {0}', '1'); };",
            "exports.find = function () { return require('*/cartridge/scripts/poinst'); };"
        ];
        fs.writeFileSync(path.join(scripts, 'wrong.js'), lines.join('\n'));
        const sfcc = createInstance({ cartridges: folder, cartridgePath: ['int_wrong'] });
        const wrong = sfcc.require('*/cartridge/scripts/wrong') as Record<string, (basket: unknown) => void>;
        const basket = sfcc.require('dw/order/BasketMgr').getCurrentOrNewBasket() as unknown;
        const advice: Record<string, string> = {
            change: 'Change objects within dw.system.Transaction.wrap().',
            attribute: 'Declare the attribute none in the metadata, and import it.',
            find: 'Look at the spelling, and whether a cartridge on the path has this file.'
        };
        Object.keys(advice).forEach((name, index) => {
            const call = (): void => (wrong[name] as (given: unknown) => void)(basket);
            const [first, second, third = ''] = stackOf(call).split('\n');
            expect(first).to.include(`int_wrong/cartridge/scripts/wrong.js:${index + 1}:`);
            expect(second).to.equal(advice[name]);
            expect(third).to.match(/^ {4}at .*int_wrong\/cartridge\/scripts\/wrong\.js/);
        });
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('shows a mistake of a template, a hook or a job so too', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
        const files = {
            'package.json': '{ "hooks": "./hooks.json" }',
            'hooks.json': '{ "hooks": [{ "name": "app.wrong", "script": "./cartridge/scripts/hook.js" }] }',
            'cartridge/scripts/hook.js': 'exports.run = function (order) { return order.custom; };',
            'cartridge/templates/default/open.isml': '<isif condition="${true}">',
            'cartridge/templates/default/fails.isml': "\n${require('*/cartridge/scripts/hook').run(null)}"
        };
        writeFolder(path.join(folder, 'int_wrong'), Object.entries(files));
        const sfcc = createInstance({ cartridges: folder, cartridgePath: ['int_wrong'] });
        const mistakes: Array<[() => unknown, string]> = [
            [() => sfcc.template('none'), 'Template not found: none'],
            [() => sfcc.template('open'), 'open.isml:1: <isif> is not closed'],
            [() => sfcc.template('fails'), 'fails.isml:2: Cannot read property "custom" from null'],
            [() => sfcc.hook('app.wrong', 'run', null), 'Cannot read property "custom" from null (int_wrong/'],
            [() => sfcc.hook('app.wrong', 'rnu'), 'int_wrong/cartridge/scripts/hook.js: no function rnu is exported'],
            [() => sfcc.hook('app.worng', 'run'), 'path int_wrong declares the hook app.worng. Declared: app.wrong'],
            [() => sfcc.job('None'), 'There is no job None']
        ];
        mistakes.forEach(([call, words]) => {
            const stack = stackOf(call);
            expect(stack.split('\n')[0]).to.include(words);
            expect(stack).not.to.match(/at .*sfcc-mocks/);
        });
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('says in the log why a page is not found', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cartridges-'));
        const controllers = path.join(folder, 'int_wrong/cartridge/controllers');
        fs.mkdirSync(controllers, { recursive: true });
        const code = 'exports.Show = function () {}; exports.Show.public = true; exports.Hidden = function () {};';
        fs.writeFileSync(path.join(controllers, 'Wrong.js'), code);
        const sfcc = createInstance({ cartridges: folder, cartridgePath: ['int_wrong'] });
        expect(['None-Show', 'Wrong-Hide', 'Wrong-Hidden'].map((action) => sfcc.page(action).status)).to.deep.equal([
            404, 404, 404
        ]);
        expect(sfcc.logs.map(({ message }) => message)).to.deep.equal([
            'No page None-Show: no cartridge on the path int_wrong has cartridge/controllers/None.js',
            'No page Wrong-Hide: the controller has the public actions Show',
            'No page Wrong-Hidden: the action is not public. Set exports.Hidden.public = true'
        ]);
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('names a site archive that is not there', () => {
        const options = { cartridges: CARTRIDGES, cartridgePath: ['example_status'], metadata: 'nowhere' };
        expect(() => createInstance(options)).to.throw('There is no site archive ' + path.resolve('nowhere'));
    });

    it('has each site that the archive has files for, and tests run on the usual one', () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
        const shipping = impex('shipping', 'shipping/2007-03-31', '');
        for (const id of ['RefArch', 'RefArchGlobal']) {
            fs.mkdirSync(path.join(folder, 'sites', id), { recursive: true });
            fs.writeFileSync(path.join(folder, 'sites', id, 'shipping.xml'), shipping);
        }
        const sfcc = createInstance({ cartridges: CARTRIDGES, cartridgePath: ['example_status'], metadata: folder });
        const sites = sfcc.require('dw/system/Site').allSites.toArray() as Array<{ ID: string }>;
        expect(sites.map(({ ID }) => ID)).to.deep.equal(['RefArch', 'RefArchGlobal']);
        expect(sfcc.require('dw/system/Site').current.ID).to.equal('RefArch');
        sfcc.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('lets a job step write files that a request may not, which is over then', () => {
        const sfcc = createInstance({ cartridges: CARTRIDGES, cartridgePath: ['example_status'] });
        const refusal = (): string | null => {
            const [File, FileWriter] = [sfcc.require('dw/io/File'), sfcc.require('dw/io/FileWriter')];
            try {
                new FileWriter(new File('IMPEX/src/a.txt')).close();
                return null;
            } catch (error) {
                return (error as Error).message;
            }
        };
        expect(refusal()).to.contain('fileWrites');
        sfcc.newJob();
        expect(refusal()).to.equal(null);
        sfcc.newRequest();
        expect(refusal()).to.contain('fileWrites');
        sfcc.newRequest();
        expect(sfcc.require('dw/system/Site').current.ID).to.equal('RefArch');
        sfcc.close();
    });
});
