/** What Spillway knows of a plan; the site's names for plans are in facts.md §1.4. */
interface Plan {
  /** As OpenAI's own pages call it; a product name, the same in every language. */
  name: string;
  owner: 'person' | 'workspace';
  /** Free and Go are offered an upgrade instead of credits (seeds: "How credits work"). */
  sellsCredits: boolean;
}

const plans: Readonly<Record<string, Plan>> = {
  guest: { name: 'Guest', owner: 'person', sellsCredits: false },
  free: { name: 'Free', owner: 'person', sellsCredits: false },
  go: { name: 'Go', owner: 'person', sellsCredits: false },
  plus: { name: 'Plus', owner: 'person', sellsCredits: true },
  prolite: { name: 'Pro 5×', owner: 'person', sellsCredits: true },
  pro: { name: 'Pro 20×', owner: 'person', sellsCredits: true },
  promax: { name: 'Pro Max', owner: 'person', sellsCredits: true },
  free_workspace: { name: 'Free workspace', owner: 'workspace', sellsCredits: false },
  team: { name: 'Team', owner: 'workspace', sellsCredits: true },
  // Enterprise seats report "business" as well (facts.md §1.4).
  business: { name: 'Business', owner: 'workspace', sellsCredits: true },
  self_serve_business_prolite: { name: 'Business', owner: 'workspace', sellsCredits: true },
  self_serve_business_usage_based: { name: 'Business', owner: 'workspace', sellsCredits: true },
  enterprise: { name: 'Enterprise', owner: 'workspace', sellsCredits: true },
  ent26: { name: 'Enterprise', owner: 'workspace', sellsCredits: true },
  enterprise_cbp_automation: { name: 'Enterprise', owner: 'workspace', sellsCredits: true },
  enterprise_cbp_usage_based: { name: 'Enterprise', owner: 'workspace', sellsCredits: true },
  education: { name: 'Edu', owner: 'workspace', sellsCredits: true },
  edu: { name: 'Edu', owner: 'workspace', sellsCredits: true },
  k12: { name: 'K-12', owner: 'workspace', sellsCredits: true },
};

/** A plan by the site's name for it; undefined when new or not said, which is no error. */
export function planOf(planType: string | null): Plan | undefined {
  return planType !== null && Object.hasOwn(plans, planType) ? plans[planType] : undefined;
}
