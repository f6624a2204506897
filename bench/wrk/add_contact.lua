-- A new contact of one account after another: one small durable write a request.
local targets = {}
for line in io.lines(os.getenv('TARGETS')) do
  targets[#targets + 1] = line
end
local count = 0
wrk.headers['Content-Type'] = 'application/json'
request = function()
  count = count + 1
  local body = string.format(
    '{"name":"Personne %d","title":"Direction, Approvisionnement","email":"personne%d@bench.example"}', count, count)
  return wrk.format('POST', targets[count % #targets + 1], nil, body)
end
