import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { all, first, parseXml } from '#sfcc-mocks/metadata/xml';
import type { XmlElement } from '#sfcc-mocks/metadata/xml';
import { siteFiles } from '#tools/archive/siteArchive';
import { ROOT } from '#sandbox/start/wiring';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const jobs = all(parseXml(siteFiles({ sites: ['RefArch'] }).get('jobs.xml')!, 'jobs.xml'), 'job');

function nameOf(job: XmlElement): string {
    return job.attributes['job-id']!;
}

/** How often a job runs; undefined for one that people start. */
function recurrenceOf(job: XmlElement): XmlElement | undefined {
    const trigger = first(job, 'triggers')!.children.find(({ name }) => name === 'run-recurring');
    return trigger && first(trigger, 'recurrence');
}

/** The schedule of each job in the table of docs/operate.md, as jobs.xml writes it; empty for those that people start. */
function documented(): Record<string, string> {
    const text = fs.readFileSync(path.join(ROOT, 'docs/operate.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(TikTokShop-\w+)` \|.*\| ([^|]+) \|$/gm)];
    return Object.fromEntries(
        rows.map(([, job, schedule]) => {
            const minutes = /^every (\d+) minutes/.exec(schedule!);
            return [job!, minutes ? `${minutes[1]}m` : schedule!.startsWith('daily') ? '1d' : ''];
        })
    );
}

describe('Jobs of the site archive', () => {
    it('run as often as the documentation says', () => {
        const delivered = jobs.map((job) => {
            const recurrence = recurrenceOf(job);
            return [nameOf(job), recurrence ? first(recurrence, 'interval')!.text : ''];
        });
        expect(Object.fromEntries(delivered)).to.deep.equal(documented());
    });

    it('run on every day', () => {
        const recurring = jobs.map(recurrenceOf).filter((recurrence) => recurrence !== undefined);
        expect(recurring).not.to.have.length(0);
        recurring.forEach((recurrence) => {
            const days = all(first(recurrence, 'day-of-week'), 'weekday');
            expect(days.map(({ text }) => text)).to.deep.equal(DAYS);
        });
    });

    it('are told of when they fail, and when they still run after four hours at most', () => {
        jobs.forEach((job) => {
            const [running, exit] = first(job, 'rules')!.children as [XmlElement, XmlElement];
            expect(running, nameOf(job)).to.deep.include({ name: 'on-running' });
            expect(running.attributes.enabled, nameOf(job)).to.equal('true');
            expect(parseInt(running.attributes['runtime-threshold']!, 10), nameOf(job)).to.be.at.most(240);
            expect(running.attributes['runtime-threshold'], nameOf(job)).to.match(/^\d+m$/);
            expect(first(running, 'mark-job-as-hanging')!.attributes, nameOf(job)).to.deep.equal({ enabled: 'true' });
            expect(exit.attributes, nameOf(job)).to.deep.equal({ status: 'ERROR', enabled: 'true' });
        });
    });
});
