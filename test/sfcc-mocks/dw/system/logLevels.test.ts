import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';

/** Source: skill b2c-logging, "Log Levels"; dw.system.Log. */
describe('custom logs', () => {
    const written = (logLevels: Array<'debug' | 'info'>): string[] => {
        const platform = testPlatform({ switches: { logLevels } });
        run(platform, 'job', (dw) => {
            const log = dw('system/Logger').getLogger('checks', 'levels');
            ['debug', 'info', 'warn', 'error', 'fatal'].forEach((level) => log[level]('one'));
            expect([
                log.isDebugEnabled(),
                log.isInfoEnabled(),
                log.isWarnEnabled(),
                log.isErrorEnabled()
            ]).to.deep.equal([logLevels.includes('debug'), logLevels.includes('info'), true, true]);
        });
        return platform.logs.filter(({ category }) => category === 'checks.levels').map(({ level }) => level);
    };

    it('keep warnings and errors, debug and info only once they are switched on', () => {
        expect(written([])).to.deep.equal(['warn', 'error', 'fatal']);
        expect(written(['info'])).to.deep.equal(['info', 'warn', 'error', 'fatal']);
        expect(written(['debug', 'info'])).to.deep.equal(['debug', 'info', 'warn', 'error', 'fatal']);
    });
});
