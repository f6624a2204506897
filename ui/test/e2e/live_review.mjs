// From the preparation to the agreed minutes.
export async function live_review(run, _server) {
  await run.step('Préparation', async (page) => {
    await page.getByRole('button', { name: 'Planifier et préparer', exact: true }).click();
    await page.waitForURL('**/preparation');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
}
