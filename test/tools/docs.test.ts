import { expect } from 'chai';
import { filesIn } from '#tools/compiler/build/tree.js';
import { headingAnchors } from '#tools/help/headingAnchors.js';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const IGNORED = /^(node_modules|dist|\.build|\.git)(\/|$)/;
const PAGES = (fs.readdirSync(ROOT, { recursive: true }) as string[])
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.md') && !IGNORED.test(name) && !name.includes('/node_modules/'));
const TESTS = (fs.readdirSync(path.join(ROOT, 'test'), { recursive: true }) as string[]).map((name) =>
    path.basename(name)
);
/** Names of the official cartridges, which only the page about them may mention. */
const OFFICIAL_PAGE = 'docs/migrate.md';
/** Scope and answer fields of the OMS API, which look like attributes. */
const NOT_ATTRIBUTES = ['c_tiktokshop_oms_rw', 'c_tiktokshop_health_r', 'c_path', 'c_expected'];

const metadata = read('metadata/site/meta/system-objecttype-extensions.xml');
const objects = read('metadata/site/meta/custom-objecttype-definitions.xml');
const services = read('metadata/site/services.xml');
const jobs = read('metadata/site/jobs.xml');

describe('Documentation', () => {
    PAGES.forEach((page) => {
        it(`${page}: what it links to and names is there`, () => {
            expect(brokenLinks(page), 'links').to.deep.equal([]);
            expect(unknownCommands(page), 'commands').to.deep.equal([]);
            expect(unknownNames(page), 'names').to.deep.equal([]);
            expect(brokenDiagrams(page), 'diagrams').to.deep.equal([]);
        });
    });

    it('is there where sources and messages name it', () => {
        const folders = ['src', 'tools', 'sandbox', 'simulators', 'sfcc-mocks', 'metadata', 'examples', 'bench'];
        const files = folders.flatMap((folder) => filesIn(path.join(ROOT, folder)).map((name) => `${folder}/${name}`));
        const sources = files.filter((name) => /\.(ts|js|mjs|json|yaml|xml|isml|properties)$/.test(name));
        expect(sources).to.have.length.above(500);
        expect(sources.flatMap(missingPages)).to.deep.equal([]);
    });

    const everything = PAGES.map(read).join('\n');
    const expected: Array<[string, string[]]> = [
        ['site preference', preferences()],
        ['attribute', [...attributesOf('Order'), ...attributesOf('ProductLineItem'), ...attributesOf('Shipment')]],
        ['custom object', idsIn(objects, /custom-type type-id="([^"]+)"/g)],
        ['job', idsIn(jobs, /job job-id="([^"]+)"/g)],
        ['service', idsIn(services, /service service-id="([^"]+)"/g)],
        ['extension point', extensionPoints()],
        ['code of an outcome', outcomeCodes()],
        ['npm script', scripts().filter((name) => !['start', 'test', 'pretest'].includes(name))]
    ];
    expected.forEach(([what, names]) => {
        it(`names every ${what}`, () => {
            const isNamed = (name: string): boolean =>
                new RegExp(`(^|[^\\w.-])(c_)?${escaped(name)}($|[^\\w-])`, 'm').test(everything);
            expect(names).not.to.have.length(0);
            expect(names.filter((name) => !isNamed(name))).to.deep.equal([]);
        });
    });
});

function read(file: string): string {
    return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

function idsIn(text: string, pattern: RegExp): string[] {
    return [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))];
}

function attributesOf(type: string): string[] {
    const extension = new RegExp(`<type-extension type-id="${type}">([\\s\\S]*?)</type-extension>`).exec(metadata);
    return idsIn(extension![1] as string, /<attribute-definition attribute-id="([^"]+)"/g);
}

function preferences(): string[] {
    return attributesOf('SitePreferences');
}

function scripts(): string[] {
    return Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
}

function extensionPoints(): string[] {
    const source = read('src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/platform/extensions.ts');
    return idsIn(source, /^ {4}'(app\.tiktokshop\.[a-z.]+)'/gm);
}

/** What a message or request may be refused with. */
function outcomeCodes(): string[] {
    const folder = 'src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop';
    const files = filesIn(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);
    return [...new Set(files.flatMap((file) => idsIn(read(file), /rejected\(\s*'([a-z_]+)'\s*,/g)))];
}

/** Relative links and images whose file, or heading, does not exist. */
function brokenLinks(page: string): string[] {
    const text = withoutFences(read(page));
    const targets = idsIn(text, /\]\(([^)\s]+)\)/g).concat(idsIn(text, /(?:src|srcset|href)="([^"]+)"/g));
    return targets.filter((target) => !/^[a-z]+:/.test(target) && !isThere(page, target));
}

function isThere(page: string, target: string): boolean {
    const [file, anchor] = target.split('#') as [string, string?];
    const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!fs.existsSync(path.join(ROOT, to))) {
        return false;
    }
    return anchor === undefined || headings(to).includes(anchor);
}

/** Anchors of a page's headings, as GitHub makes them: what is fenced is no heading, and a second one gets a number. */
function headings(page: string): string[] {
    const titles = [...withoutFences(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title as string);
    return titles.map(headingAnchors());
}

function withoutFences(text: string): string {
    return text.replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** Pages and images of `docs/` that a source or a message names and that are not there. */
function missingPages(file: string): string[] {
    const named = idsIn(read(file), /\b(docs\/[\w./-]+\.(?:md|yaml|png|svg))/g);
    return named.filter((page) => !fs.existsSync(path.join(ROOT, page))).map((page) => `${file}: ${page}`);
}

/** Lines of diagrams that are no step of a flowchart: GitHub shows an error in place of a diagram with one of them. */
function brokenDiagrams(page: string): string[] {
    const diagrams = [...read(page).matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, text]) => text as string);
    const node = String.raw`\w+(?:\["[^"]+"\]|\[\("[^"]+"\)\])?`;
    const step = new RegExp(`^ {4}${node}(?: (?:-- "[^"]+" )?--> ${node})*$`);
    return diagrams.flatMap((diagram) => {
        const [head = '', ...steps] = diagram.trimEnd().split('\n');
        return [...(/^flowchart (TD|LR)$/.test(head) ? [] : [head]), ...steps.filter((line) => !step.test(line))];
    });
}

function unknownCommands(page: string): string[] {
    return idsIn(read(page), /npm run (?:-s )?([a-z][\w:-]*)/g).filter((name) => !scripts().includes(name));
}

/** Names in backticks that look like ours and do not exist. */
function unknownNames(page: string): string[] {
    const names = idsIn(read(page).replace(/```[\s\S]*?```/g, ''), /`([\w.-]+)`/g);
    return names.filter((name) => KINDS.some(({ looks, known }) => looks.test(name) && !known(page).includes(name)));
}

const KINDS: Array<{ looks: RegExp; known(page: string): string[] }> = [
    { looks: /^tiktokShop[A-Z]\w*$/, known: preferences },
    { looks: /^c_\w+$/, known: (page) => [...NOT_ATTRIBUTES, ...attributes(page).map((name) => 'c_' + name)] },
    { looks: /^tiktok(?!Shop)[A-Z]\w*$/, known: attributes },
    { looks: /^TikTokShop-\w+$/, known: () => [...idsIn(jobs, /job job-id="([^"]+)"/g), ...actions()] },
    { looks: /^TikTokShop[A-Z]\w*$/, known: () => [...idsIn(objects, /custom-type type-id="([^"]+)"/g), ...menus()] },
    { looks: /^\w+\.test\.ts$/, known: () => TESTS },
    { looks: /^tiktokshop\.[a-z.]+$/, known: serviceNames },
    { looks: /^app\.tiktokshop\.[a-z.]+$/, known: () => [...extensionPoints(), 'app.tiktokshop.oms'] }
];

function attributes(page: string): string[] {
    const ours = [...attributesOf('Order'), ...attributesOf('ProductLineItem'), ...attributesOf('Shipment')];
    const official = [
        'tiktokCustomerEmail',
        'tiktokPaymentMethod',
        'tiktokInventoryListID',
        'tiktokDefaultPromoID',
        'tiktokPluginJS',
        'tiktokVerifyBM',
        'tiktokVerifyWebDav',
        'returnShippingLabel'
    ];
    return page === OFFICIAL_PAGE ? [...ours, ...official] : ours;
}

/** Actions of the controller. */
function actions(): string[] {
    const source = read('src/cartridges/int_tiktokshop/cartridge/controllers/TikTokShop.ts');
    return idsIn(source, /export function (\w+)/g).map((name) => 'TikTokShop-' + name);
}

/** Controllers and menu entries of the Business Manager cartridge. */
function menus(): string[] {
    const folder = path.join(ROOT, 'src/cartridges/bm_tiktokshop/cartridge/controllers');
    return fs.readdirSync(folder).map((name) => path.basename(name, '.ts'));
}

function serviceNames(): string[] {
    const ids = idsIn(services, /service service-id="([^"]+)"/g);
    return ids.flatMap((id) => [id, id + '.cred', id + '.profile']);
}

function escaped(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
