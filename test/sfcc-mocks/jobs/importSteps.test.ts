import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { importSite, runJob } from '#sfcc-mocks';
import type { JobRecord } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { impex, SHOP } from '../storefront/shop';

const PRICES = (amount: string): string =>
    impex(
        'pricebooks',
        'pricebook/2006-10-31',
        '<pricebook><header pricebook-id="list"><currency>USD</currency><online-flag>true</online-flag></header>' +
            `<price-tables><price-table product-id="rake"><amount quantity="1">${amount}</amount></price-table></price-tables></pricebook>`
    );

/** A platform whose folder IMPEX/src/prices holds files, and the exit of a step that imports them. */
function imported(
    files: Record<string, string>,
    parameters: Record<string, string> = {}
): { platform: TestPlatform; exit: JobRecord['exit_status']; left: (folder: string) => string[] } {
    const platform = testPlatform();
    const impexRoot = path.join(platform.instance.options.filesRoot, 'IMPEX');
    fs.mkdirSync(path.join(impexRoot, 'src/prices'), { recursive: true });
    Object.entries(files).forEach(([name, text]) => fs.writeFileSync(path.join(impexRoot, 'src/prices', name), text));
    const given = Object.entries({ WorkingFolder: 'prices', ...parameters }).map(
        ([name, value]) => `<parameter name="${name}">${value}</parameter>`
    );
    const step = `<step step-id="a" type="ImportPriceBook"><parameters>${given.join('')}</parameters></step>`;
    const jobs = `<job job-id="Test"><flow><context site-id="Sites"/>${step}</flow><triggers/></job>`;
    importSite(
        platform.instance,
        new Map([
            ['catalogs/shop/catalog.xml', SHOP['catalogs/shop/catalog.xml'] as string],
            ['meta/types.xml', SHOP['meta/types.xml'] as string],
            ['jobs.xml', `<jobs xmlns="http://www.demandware.com/xml/impex/jobs/2015-07-01">${jobs}</jobs>`]
        ])
    );
    return {
        platform,
        exit: runJob(platform.instance, 'Test').exit_status,
        left: (folder) => fs.readdirSync(path.join(impexRoot, folder))
    };
}

// Source: Salesforce, "Standard job steps": ImportPriceBook, whose parameters the other import steps have too.
describe('Import steps of jobs', () => {
    it('import the files that fit in the order of their names, and archive them', () => {
        const files = { '2.xml': PRICES('7'), '1.xml': PRICES('5'), '3.csv': 'x' };
        const { platform, exit, left } = imported(files, { FileNamePattern: '.*\\.xml', ArchiveFolder: 'done' });
        expect(exit).to.deep.equal({ code: 'OK', message: null, status: 'ok' });
        run(platform, 'job', (dw) => {
            const book = dw('catalog/PriceBookMgr').getPriceBook('list');
            expect(dw('catalog/ProductMgr').getProduct('rake').priceModel.getPriceBookPrice(book.ID).value).to.equal(7);
        });
        expect([left('src/prices'), left('done')]).to.deep.equal([['3.csv'], ['1.xml', '2.xml']]);
    });

    it('say that there are no files as the step asks', () => {
        expect(imported({}).exit).to.include({ code: 'NO_FILES_FOUND', status: 'ok' });
        expect(imported({}, { NoFilesFoundHandling: 'ERROR' }).exit).to.include({ code: 'ERROR', status: 'error' });
    });

    it('say that a file cannot be imported, and go on with the next', () => {
        const files = { '1.xml': '<pricebooks>', '2.xml': PRICES('5') };
        const { exit, left } = imported(files, { AfterImportFileHandling: 'Delete' });
        expect(exit).to.include({ code: 'WARN', status: 'ok' });
        expect(exit!.message).to.contain('1.xml: ');
        expect(left('src/prices')).to.deep.equal([]);
    });
});
