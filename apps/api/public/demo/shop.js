// The part of the demo shop that a real shop's server would do: saying who is signed in.
const STORED = 'larkspur.customer';
const FRESH_MS = 50 * 60 * 1000;

/** The identity chosen in this browser, in whichever tab, while its signature is still good. */
function stored() {
  try {
    const { externalId, identity, at } = JSON.parse(localStorage.getItem(STORED) ?? '');
    return Date.now() - at < FRESH_MS ? { externalId, identity } : null;
  } catch {
    return null;
  }
}

function remember(externalId, identity) {
  try {
    if (identity === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, JSON.stringify({ externalId, identity, at: Date.now() }));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

async function signedIdentity(externalId) {
  const response = await fetch(`/demo/identity/${encodeURIComponent(externalId)}`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).identity;
}

const status = document.querySelector('.status');
const choices = Array.from(document.querySelectorAll('input[name="who"]'));

function show(customer) {
  for (const choice of choices) choice.checked = choice.value === (customer?.externalId ?? '');
}

const before = stored();
// Read by the widget's script, which runs after this one.
if (before) window.BatonSettings = { identity: before.identity };
show(before);

for (const choice of choices) {
  choice.addEventListener('change', async () => {
    status.textContent = '';
    try {
      const identity = choice.value === '' ? null : await signedIdentity(choice.value);
      remember(choice.value, identity);
      window.Baton?.identify(identity);
    } catch {
      status.textContent = 'That did not work. Is the demo organisation set up?';
    }
  });
}

// Signing in or out in one tab does so in all, as in a real shop.
window.addEventListener('storage', ({ key }) => {
  if (key !== STORED) return;
  const now = stored();
  show(now);
  window.Baton?.identify(now?.identity ?? null);
});

document.querySelector('[data-open-chat]').addEventListener('click', () => window.Baton?.open());
for (const button of document.querySelectorAll('[data-ask]'))
  button.addEventListener('click', () => window.Baton?.open(button.textContent));
