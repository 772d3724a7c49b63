import { expect } from 'chai';
import { ManualClock } from '#sandbox/control/clock';
import { runOnSchedule, scheduledJobs } from '#sandbox/start/schedule';
import { MINUTE } from '#helpers/durations';

describe('The schedule of the sandbox', () => {
    it('has every job with the interval that an instance gets', () => {
        const jobs = scheduledJobs();
        expect(jobs.find(({ id }) => id === 'TikTokShop-ProcessTasks')).to.deep.equal({
            id: 'TikTokShop-ProcessTasks',
            everyMs: 5 * MINUTE
        });
        expect(jobs.every(({ everyMs }) => everyMs >= MINUTE)).to.equal(true);
    });

    it('runs each job after its interval and again, also after a run that failed', async () => {
        const clock = new ManualClock(0);
        const runs: string[] = [];
        const run = async (id: string): Promise<void> => {
            runs.push(`${clock.now() / MINUTE} ${id}`);
            await Promise.reject(new Error('failed'));
        };
        runOnSchedule(
            clock,
            [
                { id: 'a', everyMs: 5 * MINUTE },
                { id: 'b', everyMs: 10 * MINUTE }
            ],
            run
        );
        await clock.advance(12 * MINUTE);
        expect(runs).to.deep.equal(['5 a', '10 b', '10 a']);
    });
});
