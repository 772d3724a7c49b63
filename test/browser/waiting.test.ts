import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { leaveOrders } from '#sandbox/tour/leaveOrders';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Sandbox } from '#sandbox/start/startSandbox';
import { openBrowser } from './browser';
import { Desk } from './desk';

/** Longer than the pause between two refreshes of the overview. */
const REFRESHED = 61000;

/** Runs in the page: clicks twice, and tells what the form looks like once it waits. */
function clickTwice(): void {
    const browser = globalThis as unknown as { document: any; tellWaiting: any; MutationObserver: any };
    const form = browser.document.getElementById('tts-compare-orders');
    const button = form.querySelector('button');
    new browser.MutationObserver(() => {
        const words = form.querySelector('[role=status]');
        if (button.disabled && words.textContent !== '') {
            browser.tellWaiting(form.getAttribute('aria-busy') + ' ' + words.textContent);
        }
    }).observe(form, { attributes: true, childList: true, subtree: true, characterData: true });
    button.click();
    button.click();
}

describe('Pages of Business Manager while people wait', function () {
    this.timeout(300000);
    let browser: Browser;
    let sandbox: Sandbox;
    let desk: Desk;

    before(async () => {
        browser = await openBrowser();
        sandbox = await startSandbox();
        await leaveOrders(sandbox.ready);
    });

    beforeEach(async () => {
        desk = await Desk.open(browser, sandbox.ready);
    });

    afterEach(() => desk.page.context().close());

    after(async () => {
        await browser.close();
        await sandbox.stop();
    });

    it('say that a form is being worked on, and send it once', async () => {
        const posts: string[] = [];
        desk.page.on('request', (request) => {
            if (request.method() === 'POST') {
                posts.push(request.url());
            }
        });
        let tell: (seen: string) => void = () => undefined;
        const waited = new Promise<string>((resolve) => {
            tell = resolve;
        });
        await desk.page.exposeFunction('tellWaiting', (seen: string) => tell(seen));
        await desk.visit('TikTokShopCompare-Show');
        await desk.page.route('**/TikTokShopCompare-Compare', async (route) => {
            await waited;
            await route.continue();
        });
        await desk.page.locator('#tts-ids').fill('577000000000000001');
        await desk.page.evaluate(`(${clickTwice.toString()})()`);
        await desk.page.getByText('577000000000000001').waitFor();
        expect(posts).to.have.length(1);
        expect(await waited).to.equal('true Working …');
        expect(await desk.page.getByText('Working …').count()).to.equal(0);
    });

    it('the overview refreshes where it is read, and says when it cannot', async () => {
        await desk.page.clock.install();
        await desk.visit('TikTokShopOverview-Show');
        await desk.page.evaluate("document.querySelector('h1').textContent = 'before'");
        await desk.page.clock.fastForward(REFRESHED);
        await desk.page.getByRole('heading', { name: 'Overview' }).waitFor();
        await desk.page.route('**/TikTokShopOverview-Show*', (route) => route.abort());
        await desk.page.clock.fastForward(REFRESHED);
        await desk.page.getByText('This page could not be refreshed').waitFor();
        expect(await desk.page.locator('#tts-content').getAttribute('aria-busy')).to.equal(null);
        expect(await desk.text()).to.contain('What needs a person');
    });

    it('turn lists into cards on a phone, each value under the name of its column', async () => {
        await desk.page.setViewportSize({ width: 390, height: 900 });
        await desk.visit('TikTokShopOrders-Show', { filter: 'held' });
        const labels = await desk.page
            .locator('#tts-bulk tbody tr')
            .first()
            .locator('[data-label]')
            .evaluateAll((cells) =>
                cells.map((cell) => {
                    const { dataset, innerText } = cell as unknown as { dataset: { label: string }; innerText: string };
                    return `${dataset.label}: ${innerText.split('\n')[0]}`;
                })
            );
        expect(labels).to.include.members(['Status: New', 'Needs attention: Held: not in stock', 'Total: 113.39 USD']);
    });

    it('print what there is to read, and nothing that only a screen can do', async () => {
        await desk.visit('TikTokShopOrders-Show');
        const number = await desk.page.locator('#tts-bulk th a').first().innerText();
        await desk.page.emulateMedia({ media: 'print' });
        expect(await desk.page.getByRole('link', { name: number }).isVisible()).to.equal(true);
        for (const unprintable of ['button', 'input:not([type=hidden])', 'nav', 'select']) {
            const shown = await desk.page
                .locator('.tts ' + unprintable)
                .evaluateAll((all) =>
                    all
                        .map((one) => (one as unknown as { offsetParent: unknown }).offsetParent)
                        .filter((box) => box !== null)
                );
            expect(shown, unprintable).to.have.length(0);
        }
    });
});
