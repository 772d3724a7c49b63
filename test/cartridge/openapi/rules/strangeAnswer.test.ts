import { expect } from 'chai';
import { strangeAnswer, strangeAnswerOf } from '#cartridge/openapi/rules/strangeAnswer';
import { rejected } from '#cartridge/platform/rules/outcome';

describe('An answer that is not as TikTok documents it', () => {
    it('is told by what is wrong with it and where', () => {
        expect(strangeAnswer(rejected('missing_field', 'data', 'an object', 'data is missing'))).to.deep.equal({
            code: 'tiktok.strange_answer',
            values: [{ code: 'rejected.missing_field', values: ['data', 'data is missing'] }]
        });
    });

    it('as a whole is told as JSON', () => {
        expect(strangeAnswer({ outcome: 'rejected' })).to.deep.equal({
            code: 'tiktok.strange_answer',
            values: [{ code: 'rejected.', values: ['JSON', ''] }]
        });
    });

    it('is told by its call where a job has read it', () => {
        expect(strangeAnswerOf('Search Returns', 'data is missing')).to.deep.equal({
            code: 'job.tasks.strange_answer',
            values: ['Search Returns', 'data is missing']
        });
    });
});
