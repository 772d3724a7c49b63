import { expect } from 'chai';
import { helpPage } from '#tools/help/helpPage.js';

const PAGES = ['operate', 'reference'];

async function made(markdown: string): Promise<string> {
    return helpPage(await import('marked'), `# A page\n\n${markdown}\n`, PAGES);
}

describe('Help pages made from the documentation', () => {
    it('have the headings at the anchors that GitHub gives them', async () => {
        const page = await made("## What is a *task*'s `state`?");
        expect(page).to.contain('<h2 id="what-is-a-tasks-state">');
        expect(page).to.contain('<title>A page</title>');
    });

    it('number the anchors of equal headings', async () => {
        const page = await made('## Example\n\n## Example\n\n## Example');
        expect(page).to.contain('id="example"').and.contain('id="example-1"').and.contain('id="example-2"');
    });

    it('link to each other, to chapters and to the web', async () => {
        const page = await made('[a](reference.md#jobs), [b](#what), [c](https://example.com/x)');
        expect(page).to.contain('<a href="reference.html#jobs">a</a>');
        expect(page).to.contain('<a href="#what">b</a>').and.contain('<a href="https://example.com/x">c</a>');
    });

    it('have text where a link leads out of the help', async () => {
        const page = await made('[the decision](decisions/0001-feed-asks-the-ledger.md), [code](../src/reference.md)');
        expect(page).to.contain('<p>the decision, code</p>');
    });

    it('leave out pictures and diagrams', async () => {
        const page = await made(
            '![orders](images/bm-orders.png)\n\n```mermaid\nflowchart LR\n```\n\n<img src="x.svg">'
        );
        expect(page).not.to.match(/png|flowchart|svg/);
    });

    it('show code and tables as they are', async () => {
        const page = await made('```sh\nnpm run x -- <FILE> && y\n```\n\n| a | b |\n|---|---|\n| 1 | `2` |');
        expect(page).to.contain('npm run x -- &lt;FILE&gt; &amp;&amp; y');
        expect(page).to.contain('<th scope="col">b</th>').and.contain('<td><code>2</code></td>');
    });
});
