import fs from 'node:fs';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { leaveOrders } from '#sandbox/tour/leaveOrders';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { openBrowser } from './browser';
import { crawl } from './crawl';
import { Desk } from './desk';
import { misfits } from './fit';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** A file, or a page that leads to another. */
const NOT_LINKED = [
    'TikTokShopConnection-Return',
    'TikTokShopOrders-Export',
    'TikTokShopOrders-Month',
    'TikTokShopOrder-Next',
    'TikTokShopDifferences-Export'
];

/** A4 without its margins, in pixels. */
const PAPER = 718;

/** axe looks at structure and colours, which no language changes. */
const LOOKED_AT_BY_AXE = ['default', 'de'];

describe('Every page of Business Manager', function () {
    this.timeout(300000);
    let browser: Browser;
    let sandbox: Sandbox;

    before(async () => {
        browser = await openBrowser();
        sandbox = await startSandbox();
        await leaveOrders(sandbox.ready);
    });

    after(async () => {
        await browser.close();
        await sandbox.stop();
    });

    for (const locale of ['default', 'de', 'fr', 'es', 'it']) {
        for (const width of [1440, 390]) {
            it(`can be used by everyone, and nothing is cut or covered: ${width} pixels wide, language ${locale}`, async () => {
                const desk = await Desk.open(browser, sandbox.ready, { viewport: { width, height: 900 } }, locale);
                const problems: string[] = [];
                const visited = await crawl(desk, async (node) => {
                    const barriers = LOOKED_AT_BY_AXE.includes(locale) ? await violations(desk) : [];
                    const found = [...barriers, ...(await misfits(desk))];
                    problems.push(...found.map((problem) => `${node}: ${problem}`));
                });
                expect([...new Set(problems)]).to.deep.equal([]);
                const pages = await pagesOf(desk);
                expect(pages.filter((node) => !visited.has(node) && !NOT_LINKED.includes(node))).to.deep.equal([]);
                await desk.page.context().close();
            });
        }
    }

    // German words are the longest.
    for (const width of [1100, 1024, 768]) {
        it(`has its lists whole, as tables or as cards: ${width} pixels wide`, async () => {
            const desk = await Desk.open(browser, sandbox.ready, { viewport: { width, height: 900 } }, 'de');
            expect(await problemsOf(desk)).to.deep.equal([]);
            await desk.page.context().close();
        });
    }

    it('fits on paper, and an order of the list keeps its line', async () => {
        const desk = await Desk.open(browser, sandbox.ready, { viewport: { width: 1440, height: 1000 } }, 'de');
        await desk.visit('TikTokShopOrders-Show');
        const pdf = await desk.page.pdf({ format: 'A4' });
        expect(await desk.page.locator('table.tts-folded').count(), 'cards on paper only').to.equal(0);
        expect(pdf.toString('latin1').match(/\/Type *\/Page\b/g)!.length, 'pages').to.be.below(5);
        await desk.page.setViewportSize({ width: PAPER, height: 1000 });
        await desk.page.emulateMedia({ media: 'print' });
        expect(await problemsOf(desk)).to.deep.equal([]);
        await desk.page.context().close();
    });

    it('says the same without JavaScript', async () => {
        const desk = await Desk.open(browser, sandbox.ready, { javaScriptEnabled: false });
        await desk.visit('TikTokShopOverview-Show');
        const left = await desk.page.locator('time[data-relative="deadline"]').first().innerText();
        expect(left).to.match(/min ago$/);
        expect(await desk.text()).to.contain('Shipping deadline missed');
    });

    /** What is cut, covered or beyond its place on any page. */
    async function problemsOf(desk: Desk): Promise<string[]> {
        const problems: string[] = [];
        await crawl(desk, async (node) => {
            problems.push(...(await misfits(desk)).map((problem) => `${node}: ${problem}`));
        });
        return [...new Set(problems)];
    }

    /** What axe finds, with the element. */
    async function violations(desk: Desk): Promise<string[]> {
        await desk.page.evaluate(AXE);
        const result = await desk.page.evaluate<{
            violations: Array<{ id: string; help: string; nodes: Array<{ html: string }> }>;
        }>('axe.run()');
        return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
    }

    /** Nodes that show a page when they are opened: a form answers 405. */
    async function pagesOf(desk: Desk): Promise<string[]> {
        const pages: string[] = [];
        for (const node of businessManagerNodes()) {
            const answer = await desk.page.request.get(
                `${sandbox.ready.instance}/on/demandware.store/Sites-Site/default/${node}`
            );
            if (answer.status() !== 405) {
                pages.push(node);
            }
        }
        return pages;
    }
});
