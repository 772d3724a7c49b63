import { expect } from 'chai';
import { setSchedule } from '#sandbox/control/businessManager';
import { DoctorTarget } from '#helpers/platform/doctorTarget';
import { examine } from '#tools/doctor/examine';
import { watch } from '#tools/doctor/watch';

describe('doctor and schedules', () => {
    let given: DoctorTarget;

    before(() => {
        given = new DoctorTarget();
    });

    after(() => given.close());

    async function found(): Promise<string[]> {
        const { findings } = await examine(given.target(), given.sandbox.clock.now());
        return findings.map(({ code, id }) => `${code} ${id}`);
    }

    it('names a schedule that is off, of a job that this shop needs', async () => {
        const { instance } = given.sandbox;
        setSchedule(instance, 'TikTokShop-OrderFeed', false);
        expect(await found()).to.deep.equal(['schedule_off TikTokShop-OrderFeed']);
        setSchedule(instance, 'TikTokShop-OrderFeed', true);
        // The poll has never run: this shop has no OMS that is polled.
        setSchedule(instance, 'TikTokShop-PullOmsStatus', false);
        expect(await found()).to.deep.equal([]);
    });

    it('names a job that its schedule does not run', async () => {
        setSchedule(given.sandbox.instance, 'TikTokShop-PullOmsStatus', true);
        expect(await found()).to.deep.equal(['job_not_running TikTokShop-PullOmsStatus']);
        setSchedule(given.sandbox.instance, 'TikTokShop-PullOmsStatus', false);
        const late = given.sandbox.clock.now() + 2 * 60 * 60 * 1000;
        given.date = late;
        const { findings: all } = await examine(given.target(), late);
        given.date = given.sandbox.clock.now();
        expect(all.map(({ id }) => id)).to.deep.equal(['TikTokShop-OrderFeed', 'TikTokShop-ProcessTasks']);
        expect(all[0]!.what).to.contain('on (every 4m), but it has not run: last 20');
    });

    it('looks again with --watch, tells what has changed, and ends when nothing is wrong', async () => {
        const wrong = { findings: [{ code: 'a', id: 'b', what: 'c', remedy: 'd' }], unchecked: [] };
        const looks = [wrong, wrong, { findings: [], unchecked: [] }];
        const said: unknown[] = [];
        let pauses = 0;
        const last = await watch(
            () => Promise.resolve(looks.shift()!),
            (diagnosis) => said.push(diagnosis),
            () => Promise.resolve((pauses += 1))
        );
        expect(said).to.deep.equal([wrong, last]);
        expect([pauses, last.findings.length]).to.deep.equal([2, 0]);
    });
});
