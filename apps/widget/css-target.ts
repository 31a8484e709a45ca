/** Browsers that know `light-dark()` (2024); for older ones every colour would be written out three times. */
export const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];
