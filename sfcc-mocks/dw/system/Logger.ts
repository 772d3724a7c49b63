import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { LogEntry } from '../../contracts/instance';
import { hasRoom } from './logFiles';
import { messageFormat } from '../util/messageFormat';

/** Debug and info are off until someone switches them on. Source: skill b2c-logging, "Log Levels". */
function isEnabled(level: LogEntry['level']): boolean {
    return (level !== 'debug' && level !== 'info') || instance().switches.logLevels.includes(level);
}

/** dw.system.Log */
export class Log {
    /** @param $prefix - of the file's name; null for the file of the level */
    constructor(
        private readonly $category: string,
        private readonly $prefix: string | null = null
    ) {}

    /** Into `custom-PREFIX-…` or `custom-LEVEL-…`. Source: B2C developer tooling, "Logging". */
    private $write(level: LogEntry['level'], pattern: string, args: unknown[]): void {
        if (!isEnabled(level)) {
            return;
        }
        const file = 'custom-' + (this.$prefix || level);
        const message = messageFormat(pattern, args);
        if (hasRoom(instance(), file, message)) {
            instance().log(level, this.$category, message, file);
        }
    }

    debug(pattern: string, ...args: unknown[]): void {
        this.$write('debug', pattern, args);
    }

    info(pattern: string, ...args: unknown[]): void {
        this.$write('info', pattern, args);
    }

    warn(pattern: string, ...args: unknown[]): void {
        this.$write('warn', pattern, args);
    }

    error(pattern: string, ...args: unknown[]): void {
        this.$write('error', pattern, args);
    }

    fatal(pattern: string, ...args: unknown[]): void {
        this.$write('fatal', pattern, args);
    }

    isDebugEnabled(): boolean {
        return isEnabled('debug');
    }

    isInfoEnabled(): boolean {
        return isEnabled('info');
    }

    isWarnEnabled(): boolean {
        return true;
    }

    isErrorEnabled(): boolean {
        return true;
    }
}

/** dw.system.Logger */
export class Logger {
    static getLogger(prefixOrCategory: string, category?: string): Log {
        if (category !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]{1,23}[A-Za-z0-9]$/.test(prefixOrCategory)) {
            throw platformException(
                'IllegalArgumentException',
                'A log file name prefix has 3 to 25 of A-Z a-z 0-9 - _, none of the last two at its ends: ' +
                    prefixOrCategory
            );
        }
        return category === undefined
            ? new Log(prefixOrCategory)
            : new Log(prefixOrCategory + '.' + category, prefixOrCategory);
    }

    static getRootLogger(): Log {
        return new Log('root');
    }

    static isDebugEnabled(): boolean {
        return isEnabled('debug');
    }

    static isInfoEnabled(): boolean {
        return isEnabled('info');
    }

    static isWarnEnabled(): boolean {
        return true;
    }

    static isErrorEnabled(): boolean {
        return true;
    }

    static debug(pattern: string, ...args: unknown[]): void {
        new Log('root').debug(pattern, ...args);
    }

    static info(pattern: string, ...args: unknown[]): void {
        new Log('root').info(pattern, ...args);
    }

    static warn(pattern: string, ...args: unknown[]): void {
        new Log('root').warn(pattern, ...args);
    }

    static error(pattern: string, ...args: unknown[]): void {
        new Log('root').error(pattern, ...args);
    }
}

scriptClass('dw.system.Log', Log);
scriptClass('dw.system.Logger', Logger);
