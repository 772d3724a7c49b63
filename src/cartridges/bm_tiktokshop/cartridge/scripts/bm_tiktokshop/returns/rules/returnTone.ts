import type { Tone } from '../../platform/rules/statusTone';

const TONES: { [stage: string]: Tone } = {
    pending: 'warn',
    sent: 'warn',
    disputed: 'bad',
    offered: 'working',
    'to-send': 'working',
    refunded: 'good',
    replaced: 'good'
};

/** The tone of a return's stage; one that is not listed is over, or not known. */
export function returnTone(stage: string): Tone {
    return TONES[stage] || 'over';
}
