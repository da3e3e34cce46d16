/** Where one can be beside the conversations. */
export const HOME = 'home';
export const STEPS = 'steps';
