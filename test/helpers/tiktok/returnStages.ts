import type { ReturnStage } from '#cartridge/returns/rules/returnStage';

const EACH: Record<ReturnStage, true> = {
    pending: true,
    offered: true,
    'to-send': true,
    sent: true,
    disputed: true,
    refunded: true,
    replaced: true,
    refused: true,
    cancelled: true,
    unknown: true
};

/** All stages of a return; the compiler asks for a new one. */
export const RETURN_STAGES = Object.keys(EACH) as ReturnStage[];
