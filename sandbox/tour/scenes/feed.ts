import { scheduledJobs } from '../../start/schedule';
import { remembered } from '../scene';
import type { Evidence, Scene, Stage } from '../scene';

const FIVE_MINUTES = 5 * 60;
const FOLDER = 'Impex/src/feeds/export/social/tiktok/order';

export const feed: Scene = {
    id: 'feed',
    title: 'The order feed is written and TikTok is told',
    async play(stage: Stage): Promise<Evidence> {
        const orderNo = 'TTS-' + remembered(stage, 'feedOrder');
        const placed = await waitForSchedule(stage, orderNo);
        const files = await exportFeed(stage);
        stage.expect('number of new feed files', files.length, 1);
        const file = await stage.api.webdav('GET', `${FOLDER}/${encodeURIComponent(files[0] as string)}`);
        stage.expect('the feed file', file.status, 200);
        stage.expect('the order in the feed', file.text.includes(`order-no="${orderNo}"`), true);
        const taken = await stage.api.call('GET', `${stage.api.ready.tiktok}/_sim/feeds`);
        const heard = (taken.json.feeds || []).filter(
            (entry: any) =>
                String(entry.url).includes(encodeURIComponent(files[0] as string)) ||
                String(entry.url).includes(files[0] as string)
        );
        stage.expect('notify calls that TikTok got for it', heard.length, 1);
        const seconds = (Date.parse(heard[0].time) - placed) / 1000;
        stage.expect('TikTok hears of the order after five minutes at most', seconds <= FIVE_MINUTES, true);
        stage.tell('SFCC', `wrote ${files[0]} (${file.text.length} characters)`);
        stage.tell('TikTok', `was told ${seconds} seconds after the order was placed, and fetched ${heard[0].url}`);
        return {
            file: files[0],
            bytes: file.text.length,
            orders: orderNumbers(file.text),
            notified: heard[0].url,
            secondsFromOrderToNotice: seconds
        };
    }
};

/** Waits as long as an order can wait that was placed just after a run. @returns when it was placed, in milliseconds */
async function waitForSchedule(stage: Stage, orderNo: string): Promise<number> {
    const placed = Date.parse((await stage.api.order(orderNo)).json.creation_date);
    const due = (placed + scheduledEvery('TikTokShop-OrderFeed')) / 1000;
    const now = await stage.api.now();
    stage.expect('the next run of the schedule is still to come', now <= due, true);
    await stage.api.advance(`PT${Math.ceil(due - now)}S`);
    return placed;
}

/** Milliseconds between two runs of a job, as the site archive schedules them. */
function scheduledEvery(jobId: string): number {
    return scheduledJobs().find(({ id }) => id === jobId)!.everyMs;
}

/** Runs the feed job and says which files are new. */
export async function exportFeed(stage: Stage): Promise<string[]> {
    const before = await feedFiles(stage);
    const execution = await stage.api.runJob('TikTokShop-OrderFeed');
    stage.expect('exit status of TikTokShop-OrderFeed', execution.exit_status?.status, 'ok');
    return (await feedFiles(stage)).filter((name) => !before.includes(name));
}

async function feedFiles(stage: Stage): Promise<string[]> {
    const listing = await stage.api.webdav('PROPFIND', FOLDER);
    const names = [...listing.text.matchAll(/<[A-Za-z]*:?href>([^<]*)<\//g)].map((match) =>
        decodeURIComponent(match[1] as string)
    );
    return names.map((name) => name.split('/').pop() as string).filter((name) => /\.(xml|csv)$/.test(name));
}

/** Order numbers in a feed file. */
function orderNumbers(xml: string): string[] {
    return [...xml.matchAll(/<order order-no="([^"]*)"/g)].map((match) => match[1] as string);
}
