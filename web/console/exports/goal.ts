const key = (organisation: string): string => `goal:${organisation}`;

/** The goal that the reader wrote for an organisation's one-pager on this device; empty where none. */
export function keptGoal(organisation: string): string {
  return localStorage.getItem(key(organisation)) ?? '';
}

/** Keeps the goal on this device; an empty one is forgotten. */
export function keepGoal(organisation: string, goal: string): void {
  if (goal.trim() === '') localStorage.removeItem(key(organisation));
  else localStorage.setItem(key(organisation), goal.trim());
}
