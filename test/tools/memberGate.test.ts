import { expect } from 'chai';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fencedBlocks } from '#helpers/tools/fencedBlocks';
import { checkMembers } from '#tools/gates/memberGate';

const ROOT = path.join(__dirname, '../..');
const TSCONFIG = {
    compilerOptions: {
        target: 'ES5',
        lib: ['ES5'],
        ignoreDeprecations: '6.0',
        module: 'CommonJS',
        moduleResolution: 'Bundler',
        skipLibCheck: true,
        noEmit: true,
        types: [],
        paths: { 'dw/*': [path.join(ROOT, 'types/dw/*'), path.join(ROOT, 'node_modules/sfcc-dts/@types/sfcc/dw/*')] }
    },
    files: [path.join(ROOT, 'node_modules/sfcc-dts/@types/sfcc/index.d.ts')],
    include: ['cartridges/**/*.ts', path.join(ROOT, 'types/*.d.ts')]
};
const TEST = "it('throws when it has to', () => undefined); it(`knows ${way} to it`, () => undefined);";

/** A row that says enough, for a member of the class of the heading before it. */
const row = (name: string, test = '`mine.test.ts`: throws when it has to'): string =>
    `| \`${name}\` | any | null | — | ${test} |`;

/** Failures over a cartridge of these files, with these lines in the table. */
function failuresWith(files: Record<string, string>, table: string[]): string[] {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'member-gate-'));
    const all = {
        'tsconfig.json': JSON.stringify(TSCONFIG),
        'table.md': table.join('\n'),
        'tests/mine.test.ts': TEST,
        ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`cartridges/int_x/${name}`, text]))
    };
    for (const [name, text] of Object.entries(all)) {
        fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        fs.writeFileSync(path.join(root, name), text);
    }
    const { failures } = checkMembers({ root, cartridges: 'cartridges', table: 'table.md', tests: 'tests' });
    fs.rmSync(root, { recursive: true });
    return failures;
}

/** The members that a script uses, by their full names. */
function membersOf(files: Record<string, string>): string[] {
    return failuresWith(files, [])
        .map((failure) => (/: (dw\.[\w.]+) has no row/.exec(failure) || [])[1] || failure)
        .sort();
}

describe('member gate', function () {
    this.timeout(20000);

    it('fails for a member without a row, and says where it is used and what to do', () => {
        const page = 'docs/platform-members.md';
        const { text: script, prints } = fencedBlocks(page)[0]!;
        expect(failuresWith({ 'a.ts': script }, []).join('\n') + '\n').to.equal(
            'cartridges/int_x/' + prints!.replace(page, 'table.md')
        );
        expect(failuresWith({ 'a.ts': script }, ['## dw.order.OrderMgr', row('getOrder')])).to.deep.equal([]);
    });

    it('knows members of globals, of what calls return, inherited ones, constants and constructors', () => {
        const script = `
            import Calendar = require('dw/util/Calendar');
            export function all(order: dw.order.Order): void {
                response.setStatus(request.httpMethod === 'GET' ? 200 : session.custom ? 201 : 500);
                order.addNote('a', 'b').subject;
                order.defaultShipment.shippingAddress['city'];
                const { orderNo } = order;
                new Calendar().add(Calendar.DAY_OF_MONTH, orderNo.length);
            }`;
        expect(membersOf({ 'a.ts': script })).to.deep.equal([
            'dw.object.Note.subject',
            'dw.order.LineItemCtnr.addNote',
            'dw.order.LineItemCtnr.defaultShipment',
            'dw.order.Order.orderNo',
            'dw.order.OrderAddress.city',
            'dw.order.Shipment.shippingAddress',
            'dw.system.Request.httpMethod',
            'dw.system.Response.setStatus',
            'dw.system.Session.custom',
            'dw.util.Calendar.DAY_OF_MONTH',
            'dw.util.Calendar.add',
            'dw.util.Calendar.new'
        ]);
    });

    it('takes a getter for its property, an assignment for its setter, and a repeated member for the one it repeats', () => {
        const script = `
            export function both(order: dw.order.Order): void {
                order.getOrderNo();
                order.externalOrderNo = order.orderNo;
                order.custom.orderTag = '';
            }`;
        expect(membersOf({ 'a.ts': script })).to.deep.equal([
            'dw.object.ExtensibleObject.custom',
            'dw.order.Order.orderNo',
            'dw.order.Order.setExternalOrderNo'
        ]);
    });

    it('reads templates and plain scripts, but not what runs in the browser', () => {
        const files = {
            'cartridge/templates/default/a.isml': `<a href="\${URLUtils.url('A-B').relative()}">\n\${Resource.msg('request.x', 'y', null)}</a>
                <isscript>var id = dw.system.Site.current.ID;</isscript> \${pdict.session.custom.x}`,
            'cartridge/scripts/a.js': "module.exports = require('dw/util/UUIDUtils').createUUID();",
            'cartridge/static/default/js/a.js': 'var request = {}; request.locale;'
        };
        expect(membersOf(files)).to.deep.equal([
            'dw.system.Site.ID',
            'dw.system.Site.current',
            'dw.util.UUIDUtils.createUUID',
            'dw.web.Resource.msg',
            'dw.web.URL.relative',
            'dw.web.URLUtils.url'
        ]);
        expect(failuresWith(files, []).find((failure) => failure.includes('Resource'))).to.match(
            /^cartridges\/int_x\/cartridge\/templates\/default\/a\.isml:2: /
        );
    });

    it('fails for a row that nothing uses, and for a second one', () => {
        const table = ['## dw.order.OrderMgr', row('getOrder'), row('getOrder')];
        expect(failuresWith({ 'a.ts': 'export const a = 1;' }, table)).to.deep.equal([
            'table.md:2: nothing uses dw.order.OrderMgr.getOrder. Delete the row.',
            'table.md:3: nothing uses dw.order.OrderMgr.getOrder. Delete the row.',
            'table.md:3: dw.order.OrderMgr.getOrder has a row already. Make them one.'
        ]);
    });

    it('fails for a row without a test that exists, and for an empty column', () => {
        const script = "import OrderMgr = require('dw/order/OrderMgr');\nOrderMgr.getOrder('1');\n";
        const failures = (line: string): string[] => failuresWith({ 'a.ts': script }, ['## dw.order.OrderMgr', line]);
        expect(failures(row('getOrder', '`mine.test.ts`: throws always'))).to.deep.equal([
            'table.md:2: dw.order.OrderMgr.getOrder: mine.test.ts has no test "throws always". Name the test that asserts it.'
        ]);
        expect(failures(row('getOrder', '`mine.test.ts`: knows ${way} to it'))).to.deep.equal([]);
        expect(failures(row('getOrder', '`other.test.ts`: throws when it has to'))).to.have.length(1);
        expect(failures(row('getOrder', 'none'))).to.have.length(1);
        expect(failures(row('getOrder').replace('null', ''))).to.have.length(1);
    });

    it('fails for a member that the Script API does not have', () => {
        const script = 'declare namespace dw.order { interface Order { mine: string; } }\n';
        const use = 'export const f = (order: dw.order.Order): string => order.mine;\n';
        expect(failuresWith({ 'types.d.ts': script, 'a.ts': use }, [])).to.deep.equal([
            'cartridges/int_x/a.ts:1: dw.order.Order.mine is in no class of the Script API that sfcc-mocks has. Use what it has.'
        ]);
    });
});
