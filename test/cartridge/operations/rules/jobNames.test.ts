import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { JOBS_BY_HAND, LISTENED_JOBS, LISTENING_JOB } from '#cartridge/operations/rules/jobNames';

const JOBS = path.join(__dirname, '../../../../metadata/site/jobs.xml');
/** Runs on its own day of the month, so that no rhythm of days fits it. */
const MONTHLY = 'TikTokShop-MonthFigures';

describe('The jobs that are listened for, and those that people start', () => {
    it('are all jobs of the metadata together, each once', () => {
        const ids = [...fs.readFileSync(JOBS, 'utf8').matchAll(/job-id="([^"]+)"/g)].map(([, id]) => id);
        const known = [...LISTENED_JOBS, LISTENING_JOB, ...JOBS_BY_HAND, MONTHLY];
        expect(known).to.have.members(ids);
    });
});
