-- One GET after another over the targets in the file TARGETS, one a line.
local targets = {}
for line in io.lines(os.getenv('TARGETS')) do
  targets[#targets + 1] = line
end
local count = 0
request = function()
  count = count + 1
  return wrk.format('GET', targets[count % #targets + 1])
end
