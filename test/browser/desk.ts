import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Ready } from '#sandbox/start/ready';

/** Someone in front of Business Manager, logged in, with the sandbox's site selected. */
export class Desk {
    private constructor(
        readonly page: Page,
        private readonly ready: Ready,
        private readonly locale: string
    ) {}

    /** @param locale - the language that the user has chosen in Business Manager */
    static async open(
        browser: Browser,
        ready: Ready,
        options: BrowserContextOptions = {},
        locale = 'default'
    ): Promise<Desk> {
        const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
        page.setDefaultTimeout(20000);
        const desk = new Desk(page, ready, locale);
        await page.goto(`${ready.instance}/on/demandware.store/Sites-Site`);
        await page.getByLabel('User').fill(ready.credentials.user);
        await page.getByLabel('Password').fill(ready.credentials.accessKey);
        await page.getByRole('button', { name: 'Log in' }).click();
        await page.getByRole('link', { name: ready.site, exact: true }).click();
        return desk;
    }

    /** Opens a page by its address. @returns status of the answer */
    async visit(action: string, parameters: Record<string, string> = {}): Promise<number> {
        const query = new URLSearchParams(parameters).toString();
        const url = `${this.ready.instance}/on/demandware.store/Sites-Site/${this.locale}/${action}${query ? '?' + query : ''}`;
        const answer = await this.page.goto(url);
        return answer ? answer.status() : 0;
    }

    /** Opens a page by the navigation. */
    async turnTo(name: string): Promise<void> {
        await this.page
            .getByRole('navigation', { name: 'TikTok Shop' })
            .getByRole('link', { name, exact: true })
            .click();
    }

    async follow(name: string | RegExp): Promise<void> {
        await this.page.getByRole('link', { name }).first().click();
    }

    async press(name: string | RegExp): Promise<void> {
        await this.page.getByRole('button', { name }).first().click();
    }

    /** The visible text of the page. */
    async text(): Promise<string> {
        return this.page.locator('main').innerText();
    }
}
