-- A new count of one KPI after another: one small durable write a request.
local targets = {}
for line in io.lines(os.getenv('TARGETS')) do
  targets[#targets + 1] = line
end
local count = 0
wrk.headers['Content-Type'] = 'application/json'
request = function()
  count = count + 1
  local body = string.format('{"quantity":1,"note":"Livraison %d, acceptée le jour prévu"}', count)
  return wrk.format('POST', targets[count % #targets + 1], nil, body)
end
