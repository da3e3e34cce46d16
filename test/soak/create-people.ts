/** Somebody in a workspace. */
export interface Person {
  team: string;
  user: string;
}

const WORKSPACES = 250;
const PEOPLE = 5_000;

/**
 * People who ask one after the other, so that at some hundred requests a second nobody is near the limit of a person
 * or a workspace: each comes up again after so many requests as there are people.
 */
export function createPeople(): () => Person {
  let next = 0;
  return () => {
    const person = { team: `T${next % WORKSPACES}`, user: `U${next % PEOPLE}` };
    next += 1;
    return person;
  };
}
