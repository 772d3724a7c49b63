import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { DAY } from '#helpers/durations';

const OMS = 'https://oms.test';
const FIGURES = ['foreign', 'refused', 'total', 'watch'];

describe('Stored values', () => {
    let sfcc: TestInstance;
    /** Which cursors the OMS was asked for. */
    let asked: string[];

    beforeEach(() => {
        sfcc = new TestInstance();
        asked = [];
        sfcc.hosts[OMS] = ({ url }) => {
            asked.push(new URL(url).searchParams.get('cursor') || '');
            return { status: 200, headers: {}, body: JSON.stringify({ events: [], nextCursor: '7' }) };
        };
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
    });

    afterEach(() => sfcc.close());

    describe('of the previous release', () => {
        beforeEach(() => {
            sfcc.create(externalOrder());
            sfcc.create(externalOrder({ c_externalOrderId: 'refused', currency: 'XXX' }));
            runJobs();
            bePreviousRelease();
        });

        it('continue: the poll, the numbers of feed files, the counts', () => {
            const before = values(previousRows());
            asked = [];
            sfcc.create(externalOrder({ c_externalOrderId: '577000000000000099' }));
            runJobs();
            expect(asked[0]).to.equal('7');
            expect(values(currentRows())).to.include({ orderFeed: '2' });
            expect(JSON.parse(values(currentRows()).total!).counts.all).to.equal(2);
            expect(before).to.include({ orderFeed: '1' });
        });

        it('stay for the previous release, which can run again', () => {
            const before = values(previousRows());
            runJobs();
            expect(values(previousRows())).to.deep.equal(before);
        });

        it('count where they were stored later, after the previous release ran again', async () => {
            runJobs();
            await sfcc.clock.advance(1000);
            inScript((dw) => {
                dw('object/CustomObjectMgr').getCustomObject('TikTokShopCursor', 'omsEvents').custom.value = '9';
            });
            asked = [];
            runJobs();
            expect(asked[0]).to.equal('9');
            await sfcc.clock.advance(1000);
            asked = [];
            runJobs();
            expect(asked[0]).to.equal('7');
        });

        it('are moved when they have not changed for 30 days', async () => {
            const before = values(previousRows());
            await sfcc.clock.advance(29 * DAY);
            sfcc.job('TikTokShop-ProcessTasks');
            expect(Object.keys(values(previousRows()))).to.deep.equal(Object.keys(before));
            await sfcc.clock.advance(2 * DAY);
            sfcc.job('TikTokShop-ProcessTasks');
            expect(previousRows()).to.deep.equal([]);
            const after = values(currentRows());
            // Counts of days are kept for 30 days.
            const kept = Object.keys(before).filter((name) => !name.startsWith('day-'));
            expect(Object.keys(after)).to.include.members(kept);
            expect(after).to.include({ omsEvents: '7', orderFeed: '1', refused: before.refused, total: before.total });
        });
    });

    it('are written by one file each, as the reference says', () => {
        const rows = [
            ...fs.readFileSync('docs/reference.md', 'utf8').matchAll(/^\| (`[^|]+`) \| [^|]+ \| `([\w/]+\.ts)` \|$/gm)
        ].map(([, keys, file]) => ({
            keys: [...keys!.matchAll(/`([^`{]+)/g)].map(([, key]) => key!.trim()).filter((key) => key !== ','),
            file: file!
        }));
        const writers = sources()
            .filter((file) => /\b(storeValue|storeRecord|nextNumber)\(/.test(textOf(file)))
            .filter((file) => !/^platform\/(storedValues|movePreviousValues)\.ts$/.test(file));
        expect(rows.map((row) => row.file).sort()).to.deep.equal(writers.sort());
        rows.filter((row) => row.file !== 'webhooks/store/counters.ts').forEach(({ keys, file }) =>
            keys.forEach((key) => {
                const naming = writers.filter((writer) => namesKey(textOf(writer), key));
                expect(naming, key).to.deep.equal([file]);
            })
        );
    });

    function runJobs(): void {
        ['TikTokShop-PullOmsStatus', 'TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'].forEach((id) => sfcc.job(id));
    }

    /** Stores every value as the previous release did, which does not know that it was looked for. */
    function bePreviousRelease(): void {
        const now = values(currentRows());
        expect(Object.keys(now)).to.include.members(['omsEvents', 'orderFeed', 'total', 'refused', 'watch']);
        inScript((dw) => {
            const mgr = dw('object/CustomObjectMgr');
            Object.entries(now).forEach(([key, value]) => {
                mgr.remove(mgr.getCustomObject('TikTokShopValue', key));
                if (key === 'previousRelease') {
                    return;
                }
                const isFigure = FIGURES.includes(key) || key.startsWith('day-');
                mgr.createCustomObject(isFigure ? 'TikTokShopFigures' : 'TikTokShopCursor', key).custom.value = value;
            });
        });
    }

    function inScript(run: (dw: (id: string) => any) => void): void {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const dw = (id: string): any => execution.modules.require('dw/' + id);
            dw('system/Transaction').wrap(() => run(dw));
        });
    }

    function currentRows(): any[] {
        return sfcc.rows('CustomObject:TikTokShopValue');
    }

    function previousRows(): any[] {
        return sfcc.rows('CustomObject:TikTokShopCursor').concat(sfcc.rows('CustomObject:TikTokShopFigures'));
    }
});

function values(rows: any[]): Record<string, string> {
    return Object.fromEntries(rows.map((row) => [row.key, row.custom.value]));
}

const SCRIPTS = 'src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop';

function sources(): string[] {
    return (fs.readdirSync(SCRIPTS, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
}

function textOf(file: string): string {
    return fs.readFileSync(path.join(SCRIPTS, file), 'utf8');
}

/** Whether a file writes under this key: by its name, its prefix, or the constant that other folders read it with. */
/** Keys that others read have a name in `storedValues`. */
const SHARED: Record<string, string> = { patchWithoutHook: 'PATCH_WITHOUT_HOOK', feedCarriers: 'FEED_CARRIERS' };

function namesKey(text: string, key: string): boolean {
    if (SHARED[key]) {
        return new RegExp(`store(Value|Record)\\(${SHARED[key]}\\b`).test(text);
    }
    const before = '(const \\w+ = |(get|store)(Value|Record)(<.*>)?\\(|nextNumber\\()';
    return new RegExp(`${before}'${key}'`).test(text) || (key.endsWith('-') && text.includes(`return '${key}' + `));
}
